#include "markup/html_tag.h"

#include <gtest/gtest.h>

namespace taizhang::markup {
namespace {

TEST(HtmlTagTest, FindsNamesInAnyCase) {
  EXPECT_EQ(FindTag("DIV"), Tag::kDiv);
  EXPECT_EQ(FindTag("blockquote"), Tag::kBlockquote);
  EXPECT_EQ(FindTag("xmp"), Tag::kXmp);
  EXPECT_EQ(FindTag("o:p"), Tag::kOther);
  EXPECT_EQ(FindTag(""), Tag::kOther);
  EXPECT_EQ(FindTag("averyveryverylongname"), Tag::kOther);
}

TEST(HtmlTagTest, TraitsFollowTheStandard) {
  EXPECT_TRUE(Has(Tag::kBr, kVoid));
  EXPECT_TRUE(Has(Tag::kTd, kScope));
  EXPECT_TRUE(Has(Tag::kUl, kClosesP));
  EXPECT_FALSE(Has(Tag::kTable, kClosesP));  // in quirks mode, which old pages are in
  EXPECT_FALSE(Has(Tag::kSpan, kSpecial));
  EXPECT_TRUE(Has(Tag::kScript, kRawText));
}

}  // namespace
}  // namespace taizhang::markup
