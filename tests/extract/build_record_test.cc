#include "extract/build_record.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

#include "extract/plain_document.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

text::Span SpanOf(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

v1::Mention Filled(RecordBuilder& builder, text::Span span, v1::RecordType type = v1::RECORD_TYPE_MENTION) {
  v1::Mention mention;
  builder.Fill(type, span, "mention.place", v1::CONFIDENCE_HIGH, mention);
  return mention;
}

TEST(RecordBuilder, FillsWhatEveryRecordHas) {
  PlainReading reading(PlainDocument("一、植树\n长草滩种树。沙井浇水。\n", {{"一、", "植树"}}));
  const v1::Mention mention = Filled(reading.builder, SpanOf(reading.view.text, "沙井"));
  EXPECT_EQ(mention.text(), "沙井");
  EXPECT_EQ(mention.source().begin(), mention.span().begin());
  EXPECT_EQ(mention.quote().text(), "沙井浇水。");
  EXPECT_EQ(mention.quote().source().end(), mention.quote().span().end());
  EXPECT_EQ(mention.rule(), "mention.place");
  EXPECT_EQ(mention.node(), 0u);
  EXPECT_EQ(mention.id().size(), 32u);
}

TEST(RecordBuilder, BeforeTheFirstHeadingThereIsNoNode) {
  PlainReading reading(PlainDocument("沙井浇水。\n一、植树\n种树。", {{"一、", "植树"}}));
  EXPECT_FALSE(Filled(reading.builder, SpanOf(reading.view.text, "沙井")).has_node());
}

TEST(RecordBuilder, TheSourceIsThatOfTheMap) {
  v1::SegmentedDocument document = PlainDocument("沙井浇水。");
  text::OffsetMap::Builder map;  // <b>沙</b>井浇水。
  map.Drop(3).Keep(3).Drop(4).Keep(12);
  document.mutable_normalized()->set_offset_map(std::move(map).Build().Pack());
  PlainReading reading(document);
  const v1::Mention mention = Filled(reading.builder, {0, 6});
  EXPECT_EQ(mention.source().begin(), 3u);
  EXPECT_EQ(mention.source().end(), 13u);
  EXPECT_EQ(mention.quote().source().end(), 22u);
}

TEST(RecordBuilder, IdsTellRecordsApart) {
  PlainReading reading("沙井浇水。");
  std::set<std::string> ids;
  ids.insert(Filled(reading.builder, {0, 6}).id());
  ids.insert(Filled(reading.builder, {0, 6}).id());  // two facts of the same bytes
  ids.insert(Filled(reading.builder, {0, 3}).id());
  ids.insert(Filled(reading.builder, {0, 6}, v1::RECORD_TYPE_TIME).id());
  RecordBuilder other(reading.view, reading.map, "another capture");
  ids.insert(Filled(other, {0, 6}).id());
  EXPECT_EQ(ids.size(), 5u);
}

TEST(RecordBuilder, IdsAreTheSameAgain) {
  PlainReading a("沙井浇水。");
  PlainReading b("沙井浇水。");
  EXPECT_EQ(Filled(a.builder, {0, 6}).id(), Filled(b.builder, {0, 6}).id());
  EXPECT_EQ(Filled(a.builder, {0, 6}).id(), Filled(b.builder, {0, 6}).id()) << "the second of its bytes";
}

TEST(RecordBuilder, ARecordOverTwoSentencesIsQuotedWhole) {
  PlainReading reading("长草滩种树。沙井浇水。");
  EXPECT_EQ(Filled(reading.builder, SpanOf(reading.view.text, "种树。沙井")).quote().text(), "长草滩种树。沙井");
}

TEST(RecordBuilder, WithoutSentencesTheParagraphIsTheQuote) {
  v1::SegmentedDocument document = PlainDocument("沙井浇水。\n种树。");
  document.clear_sentences();
  PlainReading reading(document);
  EXPECT_EQ(Filled(reading.builder, SpanOf(reading.view.text, "种树")).quote().text(), "种树。");
}

TEST(RecordBuilder, EvidenceAndDiagnostics) {
  PlainReading reading("沙井浇水。");
  v1::Mention mention = Filled(reading.builder, {0, 6});
  reading.builder.AddEvidence("role", {6, 12}, v1::EVIDENCE_VIA_CLAUSE, mention);
  EXPECT_EQ(EvidenceOf(mention, "role", reading.view.text), "CLAUSE: 浇水");
  EXPECT_EQ(EvidenceOf(mention, "code", reading.view.text), "none");

  reading.builder.Diagnose(v1::DIAGNOSTIC_CODE_DAMAGED_NUMBER, {6, 9}, "why", reading.extracted);
  ASSERT_EQ(reading.extracted.diagnostics_size(), 1);
  EXPECT_EQ(reading.extracted.diagnostics(0).severity(), v1::SEVERITY_WARNING);
  EXPECT_EQ(reading.extracted.diagnostics(0).source().begin(), 6u);
  EXPECT_EQ(reading.extracted.diagnostics(0).message(), "why");
}

TEST(RecordBuilderDeathTest, ASpanOutsideTheTextIsAnErrorOfOurs) {
  PlainReading reading("沙井");
  EXPECT_DEATH(Filled(reading.builder, {3, 3}), "");
  EXPECT_DEATH(Filled(reading.builder, {3, 9}), "");
}

}  // namespace
}  // namespace taizhang::extract
