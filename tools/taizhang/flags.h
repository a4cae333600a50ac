// The flags of one command: --name=value, --name value, --switch; the rest are words.
//
// Errors: INVALID_ARGUMENT names the flag and the nearest known one; the caller exits with 2.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace taizhang::command {

class Flags {
 public:
  struct Known {
    std::string_view name;  // without the dashes
    bool takes_value = true;
  };

  static absl::StatusOr<Flags> Parse(const std::vector<std::string>& arguments, const std::vector<Known>& known);

  bool Has(std::string_view name) const { return values_.find(name) != values_.end(); }
  // The value, or `otherwise` when the flag was not given.
  std::string Get(std::string_view name, std::string_view otherwise = "") const;
  // INVALID_ARGUMENT unless the value is one of `allowed`.
  absl::StatusOr<std::string> GetOneOf(std::string_view name, std::string_view otherwise,
                                       const std::vector<std::string_view>& allowed) const;
  // INVALID_ARGUMENT unless the value is a whole number from `least` to `most`.
  absl::StatusOr<std::uint64_t> GetNumber(std::string_view name, std::uint64_t otherwise, std::uint64_t least,
                                          std::uint64_t most) const;
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<std::string> words_;
};

}  // namespace taizhang::command
