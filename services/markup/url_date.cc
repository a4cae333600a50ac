// DateInUrl of url.h.
#include <charconv>
#include <vector>

#include "absl/strings/str_format.h"
#include "markup/url.h"

namespace taizhang::markup {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

struct Digits {
  std::string_view run;
  char after = '\0';        // the byte behind it
  bool joins_next = false;  // one - / _ or . stands between it and the next run
};

std::vector<Digits> RunsOf(std::string_view path) {
  std::vector<Digits> runs;
  for (std::size_t at = 0; at < path.size();) {
    std::size_t end = at;
    while (end < path.size() && IsDigit(path[end])) ++end;
    if (end > at) {
      Digits digits{path.substr(at, end - at), '\0', false};
      if (end < path.size()) digits.after = path[end];
      const bool parts = digits.after == '-' || digits.after == '/' || digits.after == '_' || digits.after == '.';
      digits.joins_next = parts && end + 1 < path.size() && IsDigit(path[end + 1]);
      runs.push_back(digits);
    }
    at = end + 1;
  }
  return runs;
}

int NumberOf(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<std::string> DateOf(std::string_view year, std::string_view month, std::string_view day) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int y = NumberOf(year);
  const int m = NumberOf(month);
  const int d = NumberOf(day);
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12 || d < 1) return std::nullopt;
  const bool leap_day = m == 2 && d == 29 && ((y % 4 == 0 && y % 100 != 0) || y % 400 == 0);
  if (d > kDays[m - 1] && !leap_day) return std::nullopt;
  return absl::StrFormat("%04d-%02d-%02d", y, m, d);
}

// 20210517, alone or with the time of day behind it (20210517083000).
std::optional<std::string> DateOfOneRun(std::string_view run) {
  if (run.size() != 8 && run.size() != 14 && run.size() != 17) return std::nullopt;
  return DateOf(run.substr(0, 4), run.substr(4, 2), run.substr(6, 2));
}

// 202105/17 and 2021/0517.
std::optional<std::string> DateOfTwoRuns(std::string_view first, std::string_view second) {
  if (first.size() == 6 && second.size() <= 2) return DateOf(first.substr(0, 4), first.substr(4), second);
  if (first.size() == 4 && second.size() == 4) return DateOf(first, second.substr(0, 2), second.substr(2));
  return std::nullopt;
}

std::optional<std::string> DateAt(const std::vector<Digits>& runs, std::size_t i) {
  if (auto date = DateOfOneRun(runs[i].run)) return date;
  if (!runs[i].joins_next) return std::nullopt;
  if (auto date = DateOfTwoRuns(runs[i].run, runs[i + 1].run)) return date;
  if (runs[i].run.size() != 4 || !runs[i + 1].joins_next) return std::nullopt;
  if (runs[i + 1].run.size() > 2 || runs[i + 2].run.size() > 2) return std::nullopt;
  return DateOf(runs[i].run, runs[i + 1].run, runs[i + 2].run);
}

}  // namespace

std::optional<std::string> DateInUrl(std::string_view url) {
  const auto parsed = ParseUrl(url);
  if (!parsed.ok()) return std::nullopt;
  const std::vector<Digits> runs = RunsOf(parsed->path);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (auto date = DateAt(runs, i)) return date;
  }
  return std::nullopt;
}

}  // namespace taizhang::markup
