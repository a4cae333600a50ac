#include "text/rule_files.h"

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "text/digest.h"

namespace taizhang::text {

RuleFiles RuleFiles::ReplacedBy(const RuleFiles& over) const {
  RuleFiles out = *this;
  for (auto& [name, content] : out.files_) {
    if (const auto found = over.files_.find(name); found != over.files_.end()) content = found->second;
  }
  return out;
}

absl::StatusOr<std::string_view> RuleFiles::Find(std::string_view name) const {
  const auto found = files_.find(name);
  if (found == files_.end()) return absl::NotFoundError(absl::StrFormat("no rule file %s", name));
  return std::string_view(found->second);
}

std::string RuleFiles::Digest() const {
  FieldDigest digest;
  for (const auto& [name, content] : files_) digest.Add(name).Add(content);
  return digest.Hex(8);
}

}  // namespace taizhang::text
