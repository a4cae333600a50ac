// Messages as JSON: proto3 JSON with the field names of the .proto, enums by name, defaults printed.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"

namespace taizhang::pipeline {

enum class JsonForm { kOneLine, kIndented };

// INTERNAL where a string field holds no UTF-8.
absl::StatusOr<std::string> ToJson(const google::protobuf::Message& message, JsonForm form);

}  // namespace taizhang::pipeline
