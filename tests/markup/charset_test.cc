#include "markup/charset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "markup/encode.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

constexpr std::string_view kText = "<p>为了说明编码而写的一段文字，讲的是县里今年修路、架桥和种树的事情。</p>";

DecodedBody Decoded(std::string_view body, CharsetHints hints = {}) {
  auto out = DecodeBody(body, hints);
  EXPECT_TRUE(out.ok()) << out.status();
  return out.ok() ? *std::move(out) : DecodedBody();
}

TEST(CharsetTest, ExampleOfTheHeader) {
  const DecodedBody out = Decoded("\xD6\xD0\xB9\xFA", {.label = "gb2312"});
  EXPECT_EQ(out.charset, Charset::kGb18030);
  EXPECT_EQ(out.text.text, "中国");
  EXPECT_EQ(out.basis, CharsetBasis::kDeclared);
  EXPECT_EQ(out.confidence, 1);
}

TEST(CharsetTest, AMarkDecidesAndIsLeftOut) {
  const DecodedBody out = Decoded("\xEF\xBB\xBF中", {.label = "gbk"});
  EXPECT_EQ(out.basis, CharsetBasis::kBom);
  EXPECT_EQ(out.text.text, "中");
  EXPECT_EQ(out.text.map.ToSource({0, 3}), (text::Span{3, 6}));
  EXPECT_TRUE(out.mislabelled);
}

TEST(CharsetTest, Utf16WithAMark) {
  EXPECT_EQ(Decoded(std::string_view("\xFF\xFE\x2D\x4E\x41\0", 6)).text.text, "中A");
  EXPECT_EQ(Decoded(std::string_view("\xFE\xFF\x4E\x2D\0\x41", 6)).charset, Charset::kUtf16Be);
}

TEST(CharsetTest, ThePageDeclares) {
  for (const char* head : {"<meta charset=gb2312>", "<meta http-equiv='Content-Type' content='text/html; charset=GBK'>",
                           "<?xml version='1.0' encoding='gb2312'?>"}) {
    const DecodedBody out = Decoded(head + Gb(kText));
    EXPECT_EQ(out.charset, Charset::kGb18030) << head;
    EXPECT_EQ(out.basis, CharsetBasis::kDeclared) << head;
    EXPECT_FALSE(out.mislabelled) << head;
  }
}

TEST(CharsetTest, PlainTextDeclaresNothing) {
  EXPECT_THAT(Decoded(Gb("<meta charset=gb2312>" + std::string(kText)), {.is_html = false}).declared,
              testing::IsEmpty());
}

TEST(CharsetTest, ACommentDeclaresNothing) { EXPECT_FALSE(DeclaredInPage("<!-- <meta charset=gbk> --><meta name=x>")); }

TEST(CharsetTest, Utf8BeatsAWrongLabel) {
  const DecodedBody out = Decoded(kText, {.label = "gb2312"});
  EXPECT_EQ(out.charset, Charset::kUtf8);
  EXPECT_EQ(out.basis, CharsetBasis::kValidity);
  EXPECT_TRUE(out.mislabelled);
  EXPECT_THAT(out.declared, testing::ElementsAre("gb2312"));
}

TEST(CharsetTest, TheLabelDecidesWhereAFewBytesAreBoth) {
  EXPECT_EQ(Decoded(Gb("联通"), {.label = "gb2312"}).text.text, "联通");
}

TEST(CharsetTest, OneLostByteLeavesAPageUtf8) {
  std::string body;
  for (int i = 0; i < 100; ++i) body += kText;
  body.erase(body.find("路"), 1);
  const DecodedBody out = Decoded(body);
  EXPECT_EQ(out.charset, Charset::kUtf8);
  EXPECT_EQ(out.invalid.size(), 2u);
  EXPECT_LT(out.confidence, 1);
}

TEST(CharsetTest, TheFittingOneOfTwoLabelsCounts) {
  const DecodedBody out = Decoded("<meta charset=gbk>" + Gb(kText), {.label = "utf-8"});
  EXPECT_EQ(out.charset, Charset::kGb18030);
  EXPECT_EQ(out.basis, CharsetBasis::kDeclared);
  EXPECT_TRUE(out.mislabelled);
}

TEST(CharsetTest, Latin1OverHanziIsNotMeant) {
  const DecodedBody out = Decoded(Gb(kText), {.label = "iso-8859-1"});
  EXPECT_EQ(out.charset, Charset::kGb18030);
  EXPECT_EQ(out.basis, CharsetBasis::kValidity);
  EXPECT_EQ(Decoded("caf\xE9", {.label = "iso-8859-1"}).text.text, "café");
}

TEST(CharsetTest, TheHintComesBeforeTheDetector) {
  const std::string body = Gb("<p>通知</p>");
  EXPECT_EQ(Decoded(body, {.hint = "gbk"}).basis, CharsetBasis::kHint);
  EXPECT_EQ(Decoded(body).text.text, "<p>通知</p>");
  EXPECT_EQ(Decoded(Gb(kText)).basis, CharsetBasis::kDetected);
  EXPECT_EQ(Decoded(Gb(kText)).charset, Charset::kGb18030);
}

TEST(CharsetTest, AsciiIsWhatItSays) {
  EXPECT_EQ(Decoded("GDP").charset, Charset::kUtf8);
  EXPECT_EQ(Decoded("GDP", {.label = "gbk"}).charset, Charset::kGb18030);
  EXPECT_EQ(Decoded("").text.text, "");
}

TEST(CharsetTest, BlocksOfAnotherCharsetAreNamed) {
  std::string body;
  for (int i = 0; i < 200; ++i) body += kText;
  body += "<p>" + Gb("主办单位：某县") + "</p>";
  const DecodedBody out = Decoded(body, {.label = "utf-8"});
  ASSERT_EQ(out.blocks.size(), 1u);
  EXPECT_EQ(out.blocks[0].charset, Charset::kGb18030);
  EXPECT_EQ(out.blocks[0].text.In(out.text.text), "主办单位：某县");
  EXPECT_THAT(out.invalid, testing::IsEmpty());
}

struct RefusedBody {
  const char* name;
  std::string_view body;
  CharsetHints hints;
  absl::StatusCode code;
  const char* why;
};

class RefusedBodyTest : public testing::TestWithParam<RefusedBody> {};

TEST_P(RefusedBodyTest, SaysWhy) {
  const auto out = DecodeBody(GetParam().body, GetParam().hints);
  EXPECT_EQ(out.status().code(), GetParam().code) << out.status();
  EXPECT_THAT(std::string(out.status().message()), testing::HasSubstr(GetParam().why));
}

INSTANTIATE_TEST_SUITE_P(
    Charset, RefusedBodyTest,
    testing::Values(
        RefusedBody{"Nul", {"ab\0c", 4}, {}, absl::StatusCode::kInvalidArgument, "a NUL byte at 2"},
        RefusedBody{"Utf16WithoutAMark",
                    {"\x2D\x4E\x41\0", 4},
                    {.label = "utf-16le"},
                    absl::StatusCode::kInvalidArgument,
                    "NUL"},
        RefusedBody{"Pdf", "%PDF-1.7\n", {}, absl::StatusCode::kInvalidArgument, "PDF"},
        RefusedBody{"Zip", "PK\x03\x04x", {}, absl::StatusCode::kInvalidArgument, "ZIP"},
        RefusedBody{"Png", "\x89PNG\r\n", {}, absl::StatusCode::kInvalidArgument, "PNG"},
        RefusedBody{"Utf32", {"\xFF\xFE\0\0a\0\0\0", 8}, {}, absl::StatusCode::kInvalidArgument, "UTF-32"},
        RefusedBody{"ShiftJis",
                    "\x93\xFA\x96\x7B\x8C\xEA\x82\xCC",
                    {.label = "Shift_JIS"},
                    absl::StatusCode::kUnimplemented,
                    "\"Shift_JIS\""},
        RefusedBody{
            "Noise", "\xFF\x81\xFF\x90\xFF\x9A\xFF", {}, absl::StatusCode::kInvalidArgument, "fits no charset"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace taizhang::markup
