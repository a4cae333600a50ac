#include "extract/clock_time.h"

#include "absl/strings/str_format.h"
#include "extract/plain_number.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Cursor;

constexpr text::WordList kHourCompounds("期", "代", "间", "候", "刻", "空", "速");
constexpr text::WordList kHourEnds("钟", "半", "整", "前", "左右", "至", "到", "—", "-");

std::optional<std::string> ClockString(std::int32_t hour, std::int32_t minute, std::int32_t second = -1) {
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second > 59) return std::nullopt;
  if (second >= 0) return absl::StrFormat("T%02d:%02d:%02d", hour, minute, second);
  return absl::StrFormat("T%02d:%02d", hour, minute);
}

// 上午 下午 …: the hours to add to a number up to 12; -1 without such a word.
int TakeDayPart(Cursor& cursor) {
  for (const std::string_view word : {"下午", "晚上", "傍晚", "当晚", "晚间"}) {
    if (cursor.Accept(word)) return 12;
  }
  for (const std::string_view word : {"上午", "凌晨", "早上", "清晨", "早晨", "中午"}) {
    if (cursor.Accept(word)) return 0;
  }
  return -1;
}

// 17:30, 9：05:00.
std::optional<std::string> ReadColonClock(Cursor& cursor, int day_part) {
  Cursor ahead = cursor;
  const std::int32_t hour = TakeDigits(ahead, 1, 2);
  if (hour < 0 || !ahead.AcceptAny(U":：")) return std::nullopt;
  const std::int32_t minute = TakeDigits(ahead, 2, 2);
  if (minute < 0) return std::nullopt;
  const bool seconds = ahead.AcceptAny(U":：");
  const std::int32_t second = seconds ? TakeDigits(ahead, 2, 2) : -1;
  if (seconds && second < 0) return std::nullopt;
  auto clock = ClockString(day_part == 12 && hour < 12 ? hour + 12 : hour, minute, second);
  if (clock) cursor = ahead;
  return clock;
}

// True where 点 or 时 here ends an hour and not 3点建议 or 3时期.
bool EndsHour(const Cursor& after, bool point_word, bool with_day_part) {
  if (kHourCompounds.Begin(after.rest())) return false;
  if (!point_word || with_day_part) return true;
  return kHourEnds.Begin(after.rest()) || ReadPlainNumber(after.text(), after.at()).has_value();
}

}  // namespace

std::optional<std::string> ReadClock(Cursor& cursor) {
  Cursor ahead = cursor;
  const int day_part = TakeDayPart(ahead);
  ahead.SkipBlanks(1);
  if (auto clock = ReadColonClock(ahead, day_part)) {
    cursor = ahead;
    return clock;
  }
  const std::optional<PlainNumber> hour = ReadPlainNumber(ahead.text(), ahead.at());
  if (!hour || hour->value > 24) return std::nullopt;
  ahead.MoveTo(hour->end);
  const bool point_word = ahead.At("点");
  if (!ahead.Accept("时") && !ahead.Accept("点")) return std::nullopt;
  if (!EndsHour(ahead, point_word, day_part >= 0)) return std::nullopt;
  ahead.Accept("钟") || ahead.Accept("整");
  std::int32_t minute = 0;
  if (ahead.Accept("半")) {
    minute = 30;
  } else if (const auto minutes = NumberWith(ahead, "分"); minutes && minutes->value < 60) {
    minute = minutes->value;
  } else if (const auto bare = ReadPlainNumber(ahead.text(), ahead.at()); point_word && bare && bare->value < 60) {
    minute = bare->value;
    ahead.MoveTo(bare->end);
  }
  auto clock = ClockString(day_part == 12 && hour->value < 12 ? hour->value + 12 : hour->value, minute);
  if (clock) cursor = ahead;
  return clock;
}

}  // namespace taizhang::extract
