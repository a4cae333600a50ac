#include "taizhang/flags.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace taizhang::command {
namespace {

// Letters that differ, for "did you mean".
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

absl::Status Unknown(std::string_view name, const std::vector<Flags::Known>& known) {
  const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
    return Distance(name, a.name) < Distance(name, b.name);
  });
  const bool near = nearest != known.end() && Distance(name, nearest->name) <= 3;
  return absl::InvalidArgumentError(near ? absl::StrFormat("unknown flag --%s; did you mean --%s?", name, nearest->name)
                                         : absl::StrFormat("unknown flag --%s", name));
}

}  // namespace

absl::StatusOr<Flags> Flags::Parse(const std::vector<std::string>& arguments, const std::vector<Known>& known) {
  Flags flags;
  bool only_words = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (only_words || argument == "-" || !argument.starts_with("--")) {
      flags.words_.push_back(argument);
      continue;
    }
    if (argument == "--") {
      only_words = true;
      continue;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known& each) { return each.name == name; });
    if (found == known.end()) return Unknown(name, known);
    if (!found->takes_value) {
      if (equals != std::string::npos) return absl::InvalidArgumentError(absl::StrFormat("--%s takes no value", name));
      flags.values_[name] = "";
    } else if (equals != std::string::npos) {
      flags.values_[name] = argument.substr(equals + 1);
    } else if (i + 1 < arguments.size()) {
      flags.values_[name] = arguments[++i];
    } else {
      return absl::InvalidArgumentError(absl::StrFormat("--%s needs a value", name));
    }
  }
  return flags;
}

std::string Flags::Get(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::string(otherwise) : found->second;
}

absl::StatusOr<std::string> Flags::GetOneOf(std::string_view name, std::string_view otherwise,
                                            const std::vector<std::string_view>& allowed) const {
  std::string value = Get(name, otherwise);
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
  std::string all;
  for (const std::string_view each : allowed) all += (all.empty() ? "" : ", ") + std::string(each);
  return absl::InvalidArgumentError(absl::StrFormat("--%s=%s: not one of %s", name, value, all));
}

absl::StatusOr<std::uint64_t> Flags::GetNumber(std::string_view name, std::uint64_t otherwise, std::uint64_t least,
                                               std::uint64_t most) const {
  if (!Has(name)) return otherwise;
  const std::string value = Get(name);
  std::uint64_t number = 0;
  if (absl::SimpleAtoi(value, &number) && least <= number && number <= most) return number;
  return absl::InvalidArgumentError(absl::StrFormat("--%s=%s: not a number from %d to %d", name, value, least, most));
}

}  // namespace taizhang::command
