// The grammar of points in time: 2023年4月18日, 今年上半年, 8月底, 1—8月, 2021—2023年, 第三季度, 前8个月, 2023-04-18,
// 9时30分.
//
// Part of time_scan, which finds where a point may begin and what 截至, 底前 or 以来 make of it.
//
// Cost: linear in the words it takes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/time_expression.h"
#include "extract/time_lexicon.h"
#include "text/cursor.h"
#include "text/numeral.h"

namespace taizhang::extract {

// A point, or two that a dash or 至 joins.
struct PointMatch {
  TimePoint from;
  std::optional<TimePoint> to;
  std::uint32_t end = 0;
  bool interval = false;  // the words denote a stretch: a half, a quarter, 全年, a range
  std::string clock_from;
  std::string clock_to;
};

// A whole number without 万 or 余.
struct PlainNumber {
  std::int32_t value = 0;
  bool year_like = false;   // four digits, 1600 to 2199
  bool two_digits = false;  // two Arabic digits
  bool leading_zero = false;
  bool han = false;
  std::uint32_t end = 0;
};

// The number at `at` when it can count days, months or years.
std::optional<PlainNumber> ReadPlainNumber(std::string_view text, std::uint32_t at);

// Takes 至 到 — - ～ and blanks around it; false when none stands here.
bool TakeRangeSign(text::Cursor& cursor);

// A clock time: 9时30分, 上午9点半, 17:30. Nothing where it is none.
std::optional<std::string> ReadClock(text::Cursor& cursor);

class TimePointReader {
 public:
  explicit TimePointReader(const TimeLexicon& lexicon) : lexicon_(lexicon) {}

  // The longest point or range of points that begins at `at`.
  std::optional<PointMatch> Read(std::string_view text, std::uint32_t at) const;

  // What the second point of a range leaves out it has from the first: 4月18日至30日, 2023年11月至次年3月.
  static void InheritFromFirst(const TimePoint& from, TimePoint& to);

  // A year or a relative day, week, month, quarter; nothing more.
  bool ReadYear(text::Cursor& cursor, TimePoint& point) const;
  // What may follow a year: month, day, half, quarter, 底, 上旬 …; a range inside it goes to `to`.
  bool ReadParts(text::Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) const;

 private:
  bool ReadListMember(text::Cursor& cursor, TimePoint& point) const;
  bool ReadYearRange(text::Cursor& cursor, PointMatch& match) const;
  bool ReadOne(text::Cursor& cursor, TimePoint& point, std::optional<TimePoint>& to) const;
  bool ReadWordPart(text::Cursor& cursor, TimePoint& point) const;
  void ReadSecond(text::Cursor& cursor, PointMatch& match) const;

  const TimeLexicon& lexicon_;
};

}  // namespace taizhang::extract
