#include "extract/extract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "text/offset_map.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

const ExtractRules& Rules() {
  static const ExtractRules rules = *ExtractRules::Load(ExtractRuleFiles());
  return rules;
}

// One line, one sentence, every byte kept.
v1::SegmentedDocument Document(const std::string& text) {
  v1::SegmentedDocument segmented;
  segmented.mutable_normalized()->set_text(text);
  segmented.mutable_normalized()->set_offset_map(
      text::OffsetMap::Identity(static_cast<std::uint32_t>(text.size())).Pack());
  segmented.mutable_normalized()->mutable_capture()->set_capture_id("c");
  v1::Span& span = *segmented.add_sentences()->mutable_span();
  span.set_end(static_cast<std::uint32_t>(text.size()));
  return segmented;
}

TEST(ExtractTest, ARecordHasEverythingThatEachHas) {
  const auto document = Extract(Document("印发《节水办法》。"), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  ASSERT_EQ(document->citations_size(), 1);
  const v1::Citation& citation = document->citations(0);
  EXPECT_EQ(citation.id().size(), 32u);
  EXPECT_EQ(citation.text(), "《节水办法》");
  EXPECT_EQ(citation.source().begin(), 6u);
  EXPECT_EQ(citation.quote().text(), "印发《节水办法》。");
  EXPECT_FALSE(citation.rule().empty());
  EXPECT_EQ(citation.confidence(), v1::CONFIDENCE_HIGH);
  EXPECT_FALSE(citation.has_node());
}

TEST(ExtractTest, TheSameBytesGiveTheSameRecords) {
  const auto document = Document("印发《节水办法》《节水办法》。");
  const auto a = Extract(document, Rules());
  const auto b = Extract(document, Rules());
  EXPECT_EQ(a->SerializeAsString(), b->SerializeAsString());
  EXPECT_NE(a->citations(0).id(), a->citations(1).id());
}

TEST(ExtractTest, ADocumentThatContradictsItselfIsRefused) {
  v1::SegmentedDocument outside = Document("短");
  outside.mutable_sentences(0)->mutable_span()->set_end(400);
  EXPECT_EQ(Extract(outside, Rules()).status().code(), absl::StatusCode::kInvalidArgument);

  v1::SegmentedDocument cut = Document("短文");
  cut.mutable_sentences(0)->mutable_span()->set_end(4);
  EXPECT_EQ(Extract(cut, Rules()).status().message(), "sentence [0, 4) is no span of a text of 6 bytes");

  v1::SegmentedDocument unmapped = Document("短文");
  unmapped.mutable_normalized()->set_offset_map("");
  EXPECT_EQ(Extract(unmapped, Rules()).status().message(), "the offset map covers 0 bytes of a text of 6");

  v1::SegmentedDocument orphan = Document("短文");
  orphan.add_outline()->set_parent(5);
  EXPECT_FALSE(Extract(orphan, Rules()).ok());
}

TEST(ExtractTest, BeyondTheLimitIsSaid) {
  std::string text;
  for (int i = 0; i < 100'010; ++i) text += "》";
  const auto document = Extract(Document(text), Rules());
  ASSERT_TRUE(document.ok()) << document.status();
  const auto limit = std::find_if(document->diagnostics().begin(), document->diagnostics().end(),
                                  [](const auto& each) { return each.code() == v1::DIAGNOSTIC_CODE_RECORD_LIMIT; });
  ASSERT_NE(limit, document->diagnostics().end());
  EXPECT_EQ(limit->message(), "10 title marks without a partner beyond the first 100000 were left out");
}

TEST(ExtractTest, AnUnbalancedMarkIsADiagnostic) {
  const auto document = Extract(Document("印发《节水办法"), Rules());
  ASSERT_EQ(document->diagnostics_size(), 1);
  EXPECT_EQ(document->diagnostics(0).code(), v1::DIAGNOSTIC_CODE_UNBALANCED_MARK);
}

}  // namespace
}  // namespace taizhang::extract
