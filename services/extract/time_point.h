// The grammar of points in time: 2022年9月6日, 今年上半年, 8月底, 1—8月, 2016—2019年, 第三季度, 前8个月, 2022-09-06,
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

#include "extract/plain_number.h"
#include "extract/time_expression.h"
#include "extract/time_lexicon.h"
#include "text/cursor.h"

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

class TimePointReader {
 public:
  explicit TimePointReader(const TimeLexicon& lexicon) : lexicon_(lexicon) {}

  // The longest point or range of points that begins at `at`.
  std::optional<PointMatch> Read(std::string_view text, std::uint32_t at) const;

  // What the second point of a range leaves out it has from the first: 9月6日至30日, 2023年11月至次年3月.
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
