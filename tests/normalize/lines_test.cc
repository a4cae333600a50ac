#include "normalize/lines.h"

#include <string>

#include "normalize/compiled_rules.h"
#include "normalize/leaf_cases.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

const LineJoiner& Joiner() {
  static const LineJoiner joiner = *LineJoiner::Load(*CompiledRules().Find("line_starts.tsv"));
  return joiner;
}

text::MappedText Join(std::string_view text) { return Joiner().Join(text).out; }

// Breaks every line after `width` characters, as mail programs and PDF exports do.
std::string HardWrap(std::string_view text, std::size_t width) {
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

// A report of our own: title, headings, run-in items, figures, a table row, a list, a signature.
constexpr std::string_view kReport =
    "某县2022年工作总结\n"
    "一、几项指标的完成情况\n"
    "2022年，全县地区生产总值完成128.6亿元，同比增长4.2%；一般公共预算收入完成7.35亿元，同比增长11.8%"
    "；固定资产投资同比增"
    "长9.6%，其中工业投资完成23.4亿元，占投资总量的38.1%。社会消费品零售总额录得31.9亿元，由上年的负增长转为增长2.7%"
    "。\n"
    "指标\t单位\t数量\n"
    "粮食产量\t万吨\t12.5\n"
    "二、各项重点任务情况\n"
    "（一）抓好茶厂建设。全年实施亿元以上工程26个，完成投资41.2亿元，开工率达到100%"
    "。开发区污水处理厂二期（日处理能力1."
    "5万立方米）"
    "建成投运，引进EPC总承包企业3家，园区亩均税收提高到6.8万元。\n"
    "1.做好用地保障。批复建设用地1560亩，协调银行发放贷款9.7亿元，为86户茶叶小企业办理担保贷款2.3亿元，减免税费1."
    "4亿元。\n"
    "2.优化营商环境。政务事项网办比例已达到98.6%，新办一家茶叶企业只需要不到0.5个工作日，新增市场主体2140户。\n"
    "一是健全责任体系，县级领导包联重点项目26个，每周调度一次，每月通报一次，解决用地、用电、融资等问题73个。\n"
    "二是完善督查机制，对进度滞后的5个项目发出督办函，约谈责任单位负责人4人次，督促按期全部改正。\n"
    "中共某县委办公室\n"
    "2023年1月12日";

const LeafCase kCases[] = {
    {"blank_lines", "\n\n 甲\n\n \n乙\n\n", "甲\n乙"},
    {"only_blanks", " \n\n", ""},
    {"empty", "", ""},
    {"mark_at_the_beginning", "全县上下认真贯彻落实各项决策部署\n，取得明显成效。",
     "全县上下认真贯彻落实各项决策部署，取得明显成效。"},
    {"comma_at_the_end", "全县上下认真贯彻落实各项决策部署，\n取得明显成效。",
     "全县上下认真贯彻落实各项决策部署，取得明显成效。"},
    {"inside_a_word",
     "全年建成茶园投资23.4亿元；一般公共预算收入7.35亿元、固定资产投资同比增\n\n长9.6%；新增就业2140人。",
     "全年建成茶园投资23.4亿元；一般公共预算收入7.35亿元、固定资产投资同比增长9.6%；新增就业2140人。"},
    {"inside_a_number", "全县上下同心协力。全年一般公共预算收入完成7.\n35亿元，增长5%。",
     "全县上下同心协力。全年一般公共预算收入完成7.35亿元，增长5%。"},
    {"inside_digits", "全县上下同心协力。全年一般公共预算收入完成12\n35万元，增长5%。",
     "全县上下同心协力。全年一般公共预算收入完成1235万元，增长5%。"},
    {"open_title", "全县认真贯彻《关于切实规范农村\n宅基地管理，做好建房服务的通知》。",
     "全县认真贯彻《关于切实规范农村宅基地管理，做好建房服务的通知》。"},
    {"heading_stays", "一、提高政治站位，扛起整改责任，坚决抓好问题整改落实\n县委常委会把整改当作头等大事，专题研究。",
     "一、提高政治站位，扛起整改责任，坚决抓好问题整改落实\n县委常委会把整改当作头等大事，专题研究。"},
    {"before_heading", "县委常委会专题研究。明确责任，推动整改\n二、坚持问题导向，抓好落实。",
     "县委常委会专题研究。明确责任，推动整改\n二、坚持问题导向，抓好落实。"},
    {"before_signature", "县委常委会专题研究。明确责任，推动整改\n某某县人民政府\n2022年3月5日",
     "县委常委会专题研究。明确责任，推动整改\n某某县人民政府\n2022年3月5日"},
    {"table_rows_stay", "指标，\t数量\n，\t12", "指标，\t数量\n，\t12"},
    {"names_stay", "张某某\n李某某\n王某某", "张某某\n李某某\n王某某"},
    {"latin_words", "全县积极参与。共建绿色丝绸之路 Green\nRoad 合作倡议，签约3个项目。",
     "全县积极参与。共建绿色丝绸之路 Green Road 合作倡议，签约3个项目。"},
};

TEST(LinesTest, Table) { ExpectTable(kCases, Join); }

TEST(LinesTest, HardWrapOfEveryWidthIsUndone) {
  for (std::size_t width = 20; width <= 60; ++width) {
    SCOPED_TRACE(width);
    EXPECT_EQ(Join(HardWrap(kReport, width)).text, kReport);
  }
}

TEST(LinesTest, AnUnwrappedReportStays) { EXPECT_EQ(Join(kReport).text, kReport); }

TEST(LinesTest, ListsTheJoin) {
  EXPECT_EQ(Joiner().Join("全县上下认真贯彻落实各项部署，\n取得成效。").changes,
            (std::vector<Change>{{{45, 46}, {45, 45}}}));
}

TEST(LinesTest, LoadNamesTheBadRow) {
  EXPECT_EQ(LineJoiner::Load("kind\tpattern\texample\nstrange\ta\ta\n").status().message(),
            "line_starts.tsv:2: the kind is none of strong, weak, apart, whole");
  EXPECT_EQ(LineJoiner::Load("kind\tpattern\texample\nweak\ta\tb\n").status().message(),
            "line_starts.tsv:2: the example does not match the pattern");
  EXPECT_FALSE(LineJoiner::Load("kind\tpattern\texample\nweak\t(\t(\n").ok());
}

TEST(LinesTest, ManyLinesAreLinear) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "甲\n";
  EXPECT_EQ(Join(text).text.size(), text.size() - 1);
}

}  // namespace
}  // namespace taizhang::normalize
