#include "normalize/repeats.h"

#include <string>

#include "normalize/leaf_cases.h"

namespace taizhang::normalize {
namespace {

text::MappedText Drop(std::string_view text) { return DropRepetitions(text).out; }

constexpr std::string_view kFirst =
    "全县上下坚持稳中求进，全力推动项目建设、产业升级和民生改善，全年完成投资41.2亿元，开工率达到100%"
    "，超额完成年初定下的各项任务。";
constexpr std::string_view kSecond =
    "县委常委会定期研究巡察整改工作，逐条排出责任领导、责任单位和完成时限，建立台账，对账销号，推动反馈的问题一一改正，"
    "群众满意度不断提高。";

const std::string kBody = std::string(kFirst) + "\n二、下一步打算\n" + std::string(kSecond);

TEST(RepeatsTest, ABodyThatStandsTwiceIsKeptOnce) {
  const std::string page = "年度报告\n" + kBody + "\n" + kBody + "\n完";
  const WithoutRepetitions out = DropRepetitions(page);
  EXPECT_EQ(out.out.text, "年度报告\n" + kBody + "\n完");
  const auto title = static_cast<std::uint32_t>(std::string_view("年度报告\n").size());
  const auto body = static_cast<std::uint32_t>(kBody.size());
  EXPECT_EQ(out.repetitions, (std::vector<Repetition>{{{title + body, title + 2 * body + 1}, {title, title + body}}}));
  ExpectSoundMap(page, out.out);
  EXPECT_EQ(Drop(out.out.text).text, out.out.text);
}

TEST(RepeatsTest, AThirdCopyRepeatsTheFirst) {
  const std::string page = kBody + "\n" + kBody + "\n" + kBody;
  const WithoutRepetitions out = DropRepetitions(page);
  EXPECT_EQ(out.out.text, kBody);
  ASSERT_EQ(out.repetitions.size(), 2u);
  EXPECT_EQ(out.repetitions[1].repeats, (text::Span{0, static_cast<std::uint32_t>(kBody.size())}));
}

TEST(RepeatsTest, AStretchOutOfPlaceIsFound) {
  const std::string tail = "相关阅读\n" + std::string(kSecond) + "\n" + std::string(kFirst);
  EXPECT_EQ(Drop(kBody + "\n" + tail + "\n" + std::string(kSecond) + "\n" + std::string(kFirst)).text,
            kBody + "\n" + tail);
}

TEST(RepeatsTest, ShortLinesThatRecurStay) {
  const std::string page = "（一）加强领导\n第一段\n（一）加强领导\n第二段";
  EXPECT_EQ(Drop(page).text, page);
}

TEST(RepeatsTest, RowsOfATableThatRecurStay) {
  std::string page = "指标\t数量";
  for (int i = 0; i < 100; ++i) page += "\n某某乡镇卫生院合计\t0";
  EXPECT_EQ(Drop(page).text, page);
}

TEST(RepeatsTest, OneShortLineOverAndOverStays) {
  std::string page = "甲";
  for (int i = 0; i < 100000; ++i) page += "\n甲";
  EXPECT_EQ(Drop(page).text, page);
}

TEST(RepeatsTest, NothingIsNothing) { EXPECT_EQ(Drop("").text, ""); }

}  // namespace
}  // namespace taizhang::normalize
