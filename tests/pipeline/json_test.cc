#include "pipeline/json.h"

#include <gtest/gtest.h>

#include "taizhang/document/v1/records.pb.h"

namespace taizhang::pipeline {
namespace {

TEST(JsonTest, NamesDefaultsAndOptionalsAsTheRecordModelSays) {
  document::v1::Observation observation;
  observation.set_kind(document::v1::OBSERVATION_KIND_LEVEL);
  const std::string json = *ToJson(observation, JsonForm::kOneLine);
  EXPECT_NE(json.find("\"kind\":\"OBSERVATION_KIND_LEVEL\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"indicator_code\":\"\""), std::string::npos) << json;
  EXPECT_EQ(json.find("direction"), std::string::npos) << json;
  EXPECT_EQ(json.find("node"), std::string::npos) << json;
}

}  // namespace
}  // namespace taizhang::pipeline
