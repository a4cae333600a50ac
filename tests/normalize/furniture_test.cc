#include "normalize/furniture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules_of_normalize.h"

namespace taizhang::normalize {
namespace {

const Furniture& Compiled() {
  static const Furniture furniture = LoadCompiled<Furniture>("furniture.tsv");
  return furniture;
}

struct Case {
  const char* name;
  std::string_view text;
  std::string_view want;
};

class DropTest : public testing::TestWithParam<Case> {};

TEST_P(DropTest, Leaves) { EXPECT_EQ(Compiled().Drop(GetParam().text).out.text, GetParam().want); }

INSTANTIATE_TEST_SUITE_P(
    Furniture, DropTest,
    testing::Values(Case{"ExampleOfTheHeader", "总则\n打印 关闭窗口", "总则"},
                    Case{"BothEdges",
                         "当前位置：首页 > 通知公告\n【字体：大 中 小】\n正文。\n\n上一篇：无\n下一篇：无\n",
                         "正文。\n"},
                    Case{"AnywhereWhenCertain", "甲。\n扫一扫在手机打开当前页\n乙。", "甲。\n乙。"},
                    Case{"EdgeLinesInsideStay", "甲。\n打印\n乙。", "甲。\n打印\n乙。"},
                    Case{"ALineOfContentEndsTheEdge", "打印\n甲。\n关闭\n乙。", "甲。\n关闭\n乙。"},
                    Case{"SentencesStay", "打印设备采购项目完成招标。\n分享发展成果。",
                         "打印设备采购项目完成招标。\n分享发展成果。"},
                    Case{"BylinesStay", "2021-05-17 来源：某县融媒体中心 浏览次数：12\n甲。",
                         "2021-05-17 来源：某县融媒体中心 浏览次数：12\n甲。"},
                    Case{"Editors", "甲。\n（责任编辑：张三）", "甲。"}, Case{"NothingElse", "打印\n关闭", ""},
                    Case{"Empty", "", ""}),
    [](const auto& each) { return each.param.name; });

TEST(FurnitureTest, SaysWhatWasDropped) {
  const Rewriting out = Compiled().Drop("首页\n甲\n打印");
  ASSERT_EQ(out.changes.size(), 2u);
  EXPECT_EQ(out.changes[0].before, (text::Span{0, 7}));
  EXPECT_EQ(out.changes[1].before, (text::Span{10, 17}));
  EXPECT_EQ(out.out.map.ToSource({0, 3}), (text::Span{7, 10}));
}

TEST(FurnitureTest, BadRulesAreNamed) {
  EXPECT_THAT(std::string(Furniture::Load("pattern\twhere\texample\n(\tany\tx\n").status().message()),
              testing::HasSubstr("furniture.tsv:2"));
  EXPECT_FALSE(Furniture::Load("pattern\twhere\texample\nx\tsometimes\tx\n").ok());
  EXPECT_FALSE(Furniture::Load("pattern\twhere\texample\nx\tany\ty\n").ok());
  EXPECT_FALSE(Furniture::Load("pattern\twhere\texample\nx\tedge\tx\n").ok());
}

}  // namespace
}  // namespace taizhang::normalize
