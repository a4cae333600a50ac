// Rule and lexicon files by name: those compiled in, replaced by those of a folder.
//
// Rules are data beside the stage that reads them (textproto with a schema, or TSV); an operator replaces a file by
// giving one of the same name (--rules=DIR). The digest of a set stands in each document's lineage.
//
// Ownership: a value type. Threads: const members may be called concurrently.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace taizhang::text {

class RuleFiles {
 public:
  void Add(std::string name, std::string content) { files_[std::move(name)] = std::move(content); }
  // The files of `over` in the place of those of the same name; other files of `over` are left out.
  RuleFiles ReplacedBy(const RuleFiles& over) const;
  // NOT_FOUND names the file.
  absl::StatusOr<std::string_view> Find(std::string_view name) const;
  const std::map<std::string, std::string, std::less<>>& files() const { return files_; }
  // Hex of the first 8 bytes of SHA-256 over names and contents.
  std::string Digest() const;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace taizhang::text
