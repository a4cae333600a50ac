// The commands of taizhang and what they share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "taizhang/document/v1/coordinates.pb.h"
#include "taizhang/flags.h"

namespace taizhang::command {

// Exit codes (interfaces: Command line).
inline constexpr int kOk = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kNothing = 3;
inline constexpr int kSomeFailed = 4;

struct Command {
  std::string_view name;
  std::string_view summary;  // one line
  std::string_view help;     // examples first
  std::string_view options;  // the flags, a line each
  int (*run)(const std::vector<std::string>& arguments);
};

// Prints "taizhang NAME: why" and gives the exit code that fits: 2 for a flag that is off, else 1.
int Fail(std::string_view command, const absl::Status& status);
int FailUsage(std::string_view command, const absl::Status& status);

// Flags of every command that reads documents, and what --help says of them.
const std::vector<Flags::Known>& DocumentFlags();
extern const std::string_view kDocumentOptions;

// --offset-encoding.
absl::StatusOr<document::v1::OffsetEncoding> ReadEncoding(const Flags& flags);

extern const Command kNormalize;
extern const Command kSegment;
extern const Command kExtract;
extern const Command kAnalyze;
extern const Command kExplain;

}  // namespace taizhang::command
