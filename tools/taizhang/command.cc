#include "taizhang/command.h"

#include <cstdio>

#include "absl/strings/str_format.h"
#include "status_macros.h"

namespace taizhang::command {

int Fail(std::string_view command, const absl::Status& status) {
  std::fputs(
      absl::StrFormat("taizhang %s: %s: %s\n", command, absl::StatusCodeToString(status.code()), status.message())
          .c_str(),
      stderr);
  return kFailed;
}

int FailUsage(std::string_view command, const absl::Status& status) {
  std::fputs(absl::StrFormat("taizhang %s: %s\ntaizhang %s --help shows examples\n", command, status.message(), command)
                 .c_str(),
             stderr);
  return kUsage;
}

absl::StatusOr<document::v1::OffsetEncoding> ReadEncoding(const Flags& flags) {
  ASSIGN_OR_RETURN(const std::string name, flags.GetOneOf("offset-encoding", "utf8", {"utf8", "utf16", "utf32"}));
  if (name == "utf16") return document::v1::OFFSET_ENCODING_UTF16;
  return name == "utf32" ? document::v1::OFFSET_ENCODING_UTF32 : document::v1::OFFSET_ENCODING_UTF8;
}

}  // namespace taizhang::command
