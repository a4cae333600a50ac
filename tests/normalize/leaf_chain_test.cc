// The invariance suite: one page of our own in many dresses comes out as the same text, and the whole chain of leaves
// changes nothing in its own output.
#include "normalize/leaf_chain.h"

#include <gtest/gtest.h>

#include <string>

#include "normalize/leaf_cases.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

const std::string kPage =
    "某县2022年工作总结\n"
    "一、几项指标的完成情况\n"
    "2022年，全县地区生产总值（GDP）完成128.6亿元，同比增长4.2%；一般公共预算收入完成7.35亿元，同比增长11.8%"
    "；固定资产投资同比增"
    "长9.6%，其中工业投资完成23.4亿元，占投资总量的38.1%。全县著名景区接待游客860人次，门票收入1,280万元。\n"
    "二、各项重点任务情况\n"
    "（一）抓好茶厂建设。全年实施千万元以上项目26个，完成投资41.2亿元，开工率达到100%"
    "。开发区污水处理厂二期（日处理能力1."
    "5万立方米）"
    "建成投运，引进EPC总承包企业3家，园区亩均税收提高到6.8万元。\n"
    "1.做好用地保障。着力解决用地问题，批复建设用地1560亩，协调银行发放贷款9.7亿元，为86户茶企办理担保贷款2."
    "3亿元。\n"
    "2.深化巡察整改。围绕“六稳”“六保”，对照督察反馈的问题建立台账，整改完成率98.6%，群众满意度不断提高。\n"
    "某县人民政府\n"
    "2023年1月12日";

std::string Normalized(std::string_view text) { return LeafChain::Get().Run(text).text; }

std::string Map(std::string_view text, char32_t (*fold)(char32_t)) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += text::DecodeAt(text, at).bytes) {
    text::AppendUtf8(fold(text::DecodeAt(text, at).point), out);
  }
  return out;
}

char32_t Halved(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }
char32_t Widened(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c | 0x20) - U'a' < 26u || c == U'%' || c == U'.' ? c + 0xFEE0 : c;
}

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string Wrapped(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (decoded.point == U'\n') {
      column = 0;
    } else if (column++ == width) {
      out += '\n';
      column = 1;
    }
    out.append(text.substr(at, decoded.bytes));
    at += decoded.bytes;
  }
  return out;
}

std::string Traditional(std::string text) {
  const std::pair<const char*, const char*> pairs[] = {
      {"县", "縣"}, {"总结", "總結"}, {"标", "標"}, {"况", "況"}, {"区", "區"},     {"产", "產"},     {"总", "總"},
      {"亿", "億"}, {"长", "長"},     {"预", "預"}, {"资", "資"}, {"业", "業"},     {"点", "點"},     {"进", "進"},
      {"项", "項"}, {"设", "設"},     {"实", "實"}, {"开", "開"}, {"着力", "著力"}, {"问题", "問題"}, {"务", "務"},
      {"稳", "穩"}, {"对", "對"},     {"馈", "饋"}, {"众", "眾"}, {"满", "滿"},     {"断", "斷"},     {"办", "辦"},
      {"数", "數"}, {"贷", "貸"},     {"银", "銀"}, {"协", "協"}, {"调", "調"},     {"户", "戶"},     {"万", "萬"},
      {"亩", "畝"}, {"处", "處"},     {"厂", "廠"}, {"税", "稅"}, {"园", "園"},     {"围绕", "圍繞"}};
  for (const auto& [simplified, traditional] : pairs) text = Replaced(std::move(text), simplified, traditional);
  return text;
}

std::string WithReadings(std::string text) {
  const std::pair<const char*, const char*> pairs[] = {
      {"县", "县(xiàn)"}, {"业", "业(yè)"}, {"区", "区(qū )"}, {"产", "产(chǎn)(chǎn)"}, {"设", "设(shè)"}};
  for (const auto& [plain, read] : pairs) text = Replaced(std::move(text), plain, read);
  return text;
}

TEST(LeafChainTest, ThePageComesOutAsItIs) { EXPECT_EQ(Normalized(kPage), kPage); }
TEST(LeafChainTest, HalfWidth) { EXPECT_EQ(Normalized(Map(kPage, Halved)), kPage); }
TEST(LeafChainTest, FullWidth) { EXPECT_EQ(Normalized(Map(kPage, Widened)), kPage); }
TEST(LeafChainTest, TraditionalScript) { EXPECT_EQ(Normalized(Traditional(kPage)), kPage); }
TEST(LeafChainTest, HardWrapped) { EXPECT_EQ(Normalized(Wrapped(kPage, 34)), kPage); }
TEST(LeafChainTest, HardWrappedHalfWidth) { EXPECT_EQ(Normalized(Wrapped(Map(kPage, Halved), 34)), kPage); }
TEST(LeafChainTest, BlankLinesAndIndents) {
  EXPECT_EQ(Normalized("\r\n　　" + Replaced(kPage, "\n", "\r\n\r\n　　") + "\r\n"), kPage);
}
TEST(LeafChainTest, DoubledBody) { EXPECT_EQ(Normalized(kPage + "\n" + kPage), kPage); }
TEST(LeafChainTest, InsertedReadings) { EXPECT_EQ(Normalized(WithReadings(kPage)), kPage); }
TEST(LeafChainTest, BlanksAroundFigures) {
  EXPECT_EQ(Normalized(Replaced(Replaced(kPage, "亿元", " 亿元"), "%", " %")), kPage);
}
TEST(LeafChainTest, DoubledPunctuation) { EXPECT_EQ(Normalized(Replaced(kPage, "，", "，，")), kPage); }

TEST(LeafChainTest, AllAtOnce) {
  EXPECT_EQ(Normalized(Wrapped(Map(Traditional(WithReadings(kPage + "\n" + kPage)), Halved), 34)), kPage);
}

TEST(LeafChainTest, IsIdempotent) {
  for (const std::string& page :
       {kPage, Map(kPage, Halved), Traditional(kPage), Wrapped(kPage, 30), WithReadings(kPage), kPage + "\n" + kPage}) {
    const std::string once = Normalized(page);
    EXPECT_EQ(Normalized(once), once);
  }
}

TEST(LeafChainTest, EveryFigureLeadsBackToItsBytes) {
  const std::string page = Map(kPage, Halved);
  const text::MappedText out = LeafChain::Get().Run(page);
  ExpectSoundMap(page, out);
  for (const std::string_view figure : {"128.6", "4.2%", "1,280", "98.6%"}) {
    const auto at = static_cast<std::uint32_t>(out.text.find(figure));
    const text::Span source = out.map.ToSource({at, at + static_cast<std::uint32_t>(figure.size())});
    EXPECT_EQ(source.In(page), figure);
  }
}

}  // namespace
}  // namespace taizhang::normalize
