#include "normalize/working_text.h"

#include <gtest/gtest.h>

#include "text/rewriter.h"

namespace taizhang::normalize {
namespace {

using text::MappedText;
using text::Rewriter;
using text::Span;

TEST(WorkingTextTest, CarriedSpansStayOnTheirWords) {
  WorkingText work(MappedText::Identity("一 二 三"));
  const auto two = work.Carry({4, 7});
  Rewriter rewriter(work.text());
  rewriter.Keep(3);
  rewriter.Drop(1);
  rewriter.Keep(3);
  rewriter.Drop(1);
  work.Apply(std::move(rewriter).Finish());
  EXPECT_EQ(work.text(), "一二三");
  EXPECT_EQ(work.At(two).In(work.text()), "二");
  EXPECT_EQ(work.ToSource(work.At(two)), (Span{4, 7}));
}

TEST(WorkingTextTest, AStepThatChangedNothingKeepsTheMap) {
  WorkingText work(MappedText{"台湾", std::move(text::OffsetMap::Builder().Units(2, 3, 2)).Build()});
  const text::OffsetMap before = work.map();
  work.Apply(MappedText::Identity(work.text()));
  EXPECT_EQ(work.map(), before);
}

TEST(WorkingTextTest, AnEmptyTextStaysEmpty) {
  WorkingText work(MappedText{});
  work.Apply(MappedText{});
  EXPECT_TRUE(work.text().empty());
}

}  // namespace
}  // namespace taizhang::normalize
