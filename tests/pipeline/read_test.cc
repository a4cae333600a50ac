#include "pipeline/read.h"

#include <gtest/gtest.h>

#include "pipeline/page.h"

namespace taizhang::pipeline {
namespace {

TEST(ReadTest, FromBytesToRecords) {
  const auto rules = Rules::Load(text::RuleFiles());
  ASSERT_TRUE(rules.ok()) << rules.status();
  const auto page = MakePage("<html><body><h1>通报</h1><p>一、工作情况</p><p>印发《节水办法》。</p></body></html>",
                             {.url = "https://x.example/1", .content_type = "text/html"});
  const auto document = Read(*page, *rules);
  ASSERT_TRUE(document.ok()) << document.status();
  ASSERT_EQ(document->citations_size(), 1);
  ASSERT_EQ(document->outline_size(), 1);
  EXPECT_EQ(document->citations(0).node(), 0u);
  ASSERT_EQ(document->lineage_size(), 3);
  EXPECT_EQ(document->lineage(2).name(), "extract");
  EXPECT_EQ(Read(*page, *rules)->SerializeAsString(), document->SerializeAsString());
}

TEST(ReadTest, ABadRuleFileStopsTheStart) {
  text::RuleFiles over;
  over.Add("citation_media.tsv", "cue\tside\nx\tabove\n");
  EXPECT_EQ(Rules::Load(over).status().message(), "citation_media.tsv:2: side is neither before nor after");
}

}  // namespace
}  // namespace taizhang::pipeline
