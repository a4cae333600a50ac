#include "segment/text_tables.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace taizhang::segment {
namespace {

using text::Span;

constexpr std::uint32_t kMaxCellLine = 150;     // bytes of a line that is one cell
constexpr std::uint32_t kMaxAlignedLine = 360;  // bytes of a line of aligned columns
constexpr std::uint32_t kMinRows = 3;

// 表3, 附表二 at the beginning of a line; "表32011年…" has lost the blank behind its number.
bool IsNumbered(std::string_view line) {
  for (const std::string_view mark : {std::string_view("附表"), std::string_view("表")}) {
    if (!line.starts_with(mark)) continue;
    const std::uint32_t at = static_cast<std::uint32_t>(mark.size());
    const std::uint32_t number = at + BlanksAt(line, at, static_cast<std::uint32_t>(line.size()));
    if (number < line.size() && line[number] >= '0' && line[number] <= '9') return true;
    return ReadHanNumber(line, number).has_value();
  }
  return false;
}

bool HoldsSentence(std::string_view line) {
  return FindMark(line, "。") != std::string_view::npos || FindMark(line, "；") != std::string_view::npos;
}

std::uint32_t LengthIfOpens(std::string_view text, std::string_view word) {
  return text.starts_with(word) ? static_cast<std::uint32_t>(word.size()) : 0;
}

// 单位：亿元, alone or in brackets, at the end of a line or as the whole of it.
Span UnitNote(std::string_view text, Span line) {
  if (line.size() > kMaxCellLine) return {};
  const std::string_view words = line.In(text);
  for (const std::string_view mark : {std::string_view("单位："), std::string_view("单位:")}) {
    const std::size_t at = words.rfind(mark);
    if (at == std::string_view::npos || words.size() - at > 90) continue;
    Span note{line.begin + static_cast<std::uint32_t>(at), line.end};
    for (const std::string_view closing : {std::string_view("）"), std::string_view(")")}) {
      if (note.In(text).ends_with(closing)) note.end -= static_cast<std::uint32_t>(closing.size());
    }
    return note;
  }
  return {};
}

bool IsBlank(std::string_view text, std::uint32_t at, std::uint32_t end) {
  return BlanksAt(text, at, std::min(end, at + 3)) > 0;
}

// The words between blanks.
std::vector<Span> Tokens(std::string_view text, Span line) {
  std::vector<Span> out;
  for (std::uint32_t at = line.begin; at < line.end;) {
    at += BlanksAt(text, at, line.end);
    const std::uint32_t begin = at;
    while (at < line.end && !IsBlank(text, at, line.end)) at += text::DecodeAt(text, at).bytes;
    if (at > begin) out.push_back({begin, at});
  }
  return out;
}

bool IsOneHan(std::string_view word) { return word.size() == 3 && static_cast<unsigned char>(word[0]) >= 0xE4; }

// The words of a header line: "指 标" is one word, set wide.
std::vector<Span> HeaderWords(std::string_view text, Span line) {
  std::vector<Span> out;
  bool open = false;  // the last word is one character that waits for its second
  for (const Span token : Tokens(text, line)) {
    const bool one = IsOneHan(token.In(text));
    if (open && one) {
      out.back().end = token.end;
    } else {
      out.push_back(token);
    }
    open = one && !open;
  }
  return out;
}

// The cells between separators, blanks trimmed; those at either edge are left out when `edges` and empty.
std::vector<Span> SplitAt(std::string_view text, Span row, const std::vector<std::string_view>& separators,
                          bool edges) {
  std::vector<Span> out;
  std::uint32_t begin = row.begin;
  for (std::uint32_t at = row.begin; at < row.end;) {
    std::uint32_t found = 0;
    for (const std::string_view separator : separators)
      found = std::max(found, LengthIfOpens(text.substr(at), separator));
    if (found == 0) {
      at += text::DecodeAt(text, at).bytes;
      continue;
    }
    out.push_back(Trim(text, {begin, at}));
    begin = at += found;
  }
  out.push_back(Trim(text, {begin, row.end}));
  if (edges && out.size() > 1 && out.front().empty()) out.erase(out.begin());
  if (edges && out.size() > 1 && out.back().empty()) out.pop_back();
  return out;
}

bool IsRule(std::string_view text, const std::vector<Span>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [&](Span cell) { return cell.In(text).find_first_not_of("-:= ") == std::string_view::npos; });
}

std::size_t CountValues(std::string_view text, Span line) {
  const std::vector<Span> tokens = Tokens(text, line);
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [&](Span token) { return IsValue(token.In(text)); }));
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Line>& lines, const LabelReader& reader)
      : text_(text), lines_(lines), reader_(reader) {}

  std::vector<TextTable> Run() && {
    std::uint32_t floor = 0;
    for (std::uint32_t line = 0; line < lines_.size();) {
      const std::uint32_t end = ReadTable(line, floor);
      if (end > line) floor = end;
      line = std::max(end, line + 1);
    }
    return std::move(out_);
  }

 private:
  std::uint32_t Lines() const { return static_cast<std::uint32_t>(lines_.size()); }
  std::string_view Words(std::uint32_t line) const { return lines_[line].span.In(text_); }

  // A table that begins at a line: the line behind it; else `line`.
  std::uint32_t ReadTable(std::uint32_t line, std::uint32_t floor) {
    const std::string_view row = lines_[line].row.In(text_);
    if (row.find('|') != std::string_view::npos || FindMark(row, "｜") != std::string_view::npos) {
      if (const std::uint32_t end = ReadSeparated(line, floor, {"|", "｜"}, true); end > line) return end;
    }
    if (Words(line).find('\t') != std::string_view::npos) {
      if (const std::uint32_t end = ReadSeparated(line, floor, {"\t"}, false); end > line) return end;
    }
    if (const std::uint32_t end = ReadAligned(line, floor); end > line) return end;
    return ReadColumn(line, floor);
  }

  std::uint32_t ReadSeparated(std::uint32_t first, std::uint32_t floor, const std::vector<std::string_view>& separators,
                              bool edges) {
    std::vector<std::vector<Span>> rows;
    std::uint32_t line = first;
    for (; line < Lines(); ++line) {
      std::vector<Span> cells = SplitAt(text_, edges ? lines_[line].span : lines_[line].row, separators, edges);
      if (cells.size() < 2) break;
      if (!IsRule(text_, cells)) rows.push_back(std::move(cells));
    }
    if (rows.size() < 2) return first;
    Emit(first, line, floor, rows);
    return line;
  }

  void Emit(std::uint32_t first, std::uint32_t end, std::uint32_t floor, const std::vector<std::vector<Span>>& rows) {
    TextTable table;
    table.first_line = first;
    table.end_line = end;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
      for (std::uint32_t col = 0; col < rows[row].size(); ++col) table.cells.push_back({row, col, rows[row][col]});
    }
    table.header_rows = CountHeaderRows(text_, table.cells);
    FindCaption(text_, lines_, reader_, floor, table);
    out_.push_back(std::move(table));
  }

  // Words, then a value and what stands behind it: 粮 食 38.7 万吨 9.2. Nothing where a line is no such row.
  std::optional<std::vector<Span>> AlignedRow(std::uint32_t line) const {
    const Span span = lines_[line].span;
    if (span.size() > kMaxAlignedLine || HoldsSentence(span.In(text_)) || reader_.ReadAt(text_, span.begin)) return {};
    const std::vector<Span> tokens = Tokens(text_, span);
    if (tokens.size() < 2 || tokens.size() > kMaxColumns) return {};
    const auto value = std::find_if(tokens.begin(), tokens.end(), [&](Span t) { return IsValue(t.In(text_)); });
    if (value == tokens.end()) return {};
    const std::uint32_t begin = tokens.front().begin;
    std::vector<Span> cells{{begin, value == tokens.begin() ? begin : std::prev(value)->end}};
    cells.insert(cells.end(), value, tokens.end());
    return cells;
  }

  std::uint32_t ReadAligned(std::uint32_t first, std::uint32_t floor) {
    if (first < disagreed_) return first;
    std::vector<std::vector<Span>> rows;
    std::uint32_t line = first;
    for (; line < Lines(); ++line) {
      auto cells = AlignedRow(line);
      if (!cells || (rows.empty() && cells->front().empty())) break;
      rows.push_back(std::move(*cells));
    }
    if (rows.size() < kMinRows || !Agree(rows)) {
      disagreed_ = line;
      return first;
    }
    const std::uint32_t top = HeaderAbove(first, floor);
    std::vector<std::vector<Span>> headers;
    std::size_t columns = 0;
    for (std::uint32_t header = top; header < first; ++header) {
      headers.push_back(HeaderWords(text_, lines_[header].span));
      columns += headers.back().size();
    }
    SplitUnits(columns, rows);
    rows.insert(rows.begin(), headers.begin(), headers.end());
    Emit(top, line, floor, rows);
    return line;
  }

  // Where the header has a column more than the rows, the last word in front of the first value is the unit's.
  void SplitUnits(std::size_t columns, std::vector<std::vector<Span>>& rows) const {
    for (std::vector<Span>& row : rows) {
      if (row.size() + 1 != columns) continue;
      const std::vector<Span> words = Tokens(text_, row.front());
      if (words.size() < 2) continue;
      row.front().end = words[words.size() - 2].end;
      row.insert(row.begin() + 1, words.back());
    }
  }

  // Most rows have as many cells.
  static bool Agree(const std::vector<std::vector<Span>>& rows) {
    std::vector<std::uint32_t> count(kMaxColumns + 1, 0);
    for (const auto& row : rows) ++count[std::min<std::size_t>(row.size(), kMaxColumns)];
    return *std::max_element(count.begin(), count.end()) * 4 >= rows.size() * 3;
  }

  // The first of the lines of words right above aligned rows: their header. At most three.
  std::uint32_t HeaderAbove(std::uint32_t first, std::uint32_t floor) const {
    std::uint32_t top = first;
    while (top > floor && first - top < 3 && IsHeaderLine(top - 1)) --top;
    return top;
  }

  bool IsHeaderLine(std::uint32_t line) const {
    const Span span = lines_[line].span;
    const std::string_view words = span.In(text_);
    if (span.size() > kMaxCellLine || HoldsSentence(words) || words.ends_with("：") ||
        reader_.ReadAt(text_, span.begin))
      return false;
    return UnitNote(text_, span).empty() && !IsNumbered(words);
  }

  bool IsTop(std::uint32_t line) const {
    return IsNumbered(Words(line)) || !UnitNote(text_, lines_[line].span).empty();
  }

  bool IsCellLine(std::uint32_t line) const {
    const Span span = lines_[line].span;
    return span.size() <= kMaxCellLine && !HoldsSentence(span.In(text_)) && !reader_.ReadAt(text_, span.begin);
  }

  // One cell a line: only right below a caption or a unit note. Stretches between those never overlap.
  std::uint32_t ReadColumn(std::uint32_t line, std::uint32_t floor) {
    if (line == floor || !IsTop(line - 1) || IsTop(line)) return line;
    std::uint32_t stop = line;
    while (stop < Lines() && IsCellLine(stop) && !IsTop(stop)) ++stop;
    for (std::uint32_t columns = 2; columns <= kMaxColumns; ++columns) {
      const std::uint32_t rows = RowsOf(line, stop, columns);
      if (rows < kMinRows) continue;
      EmitColumn(line, columns, rows, floor);
      return line + columns * rows;
    }
    return line;
  }

  // How many rows of so many columns fit from `first` on, the header included; 0 where the first data rows do not.
  std::uint32_t RowsOf(std::uint32_t first, std::uint32_t end, std::uint32_t columns) const {
    if (first + 2 * columns > end) return 0;
    std::vector<bool> value(columns);
    bool any = false;
    for (std::uint32_t col = 0; col < columns; ++col) {
      if (IsValue(Words(first + col)) && !IsYear(Words(first + col))) return 0;
      value[col] = IsValue(Words(first + columns + col));
      any = any || value[col];
    }
    if (!any || value[0] || !value[columns - 1]) return 0;
    std::uint32_t rows = 1;
    while (first + (rows + 1) * columns <= end && Fits(first + rows * columns, value)) ++rows;
    return rows;
  }

  bool Fits(std::uint32_t line, const std::vector<bool>& value) const {
    for (std::uint32_t col = 0; col < value.size(); ++col) {
      if (IsValue(Words(line + col)) != value[col]) return false;
    }
    return true;
  }

  static bool IsYear(std::string_view words) { return words.size() == 4; }

  void EmitColumn(std::uint32_t first, std::uint32_t columns, std::uint32_t rows, std::uint32_t floor) {
    std::vector<std::vector<Span>> cells(rows);
    for (std::uint32_t i = 0; i < rows * columns; ++i) cells[i / columns].push_back(lines_[first + i].span);
    Emit(first, first + rows * columns, floor, cells);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const LabelReader& reader_;
  std::uint32_t disagreed_ = 0;  // up to this line, aligned rows were read that make no table
  std::vector<TextTable> out_;
};

}  // namespace

bool IsValue(std::string_view cell) {
  if (cell == "—" || cell == "-" || cell == "－" || cell == "…" || cell == "……" || cell == "——" || cell == "/")
    return true;
  bool digit = false;
  for (std::size_t at = 0; at < cell.size();) {
    const text::Decoded c = text::DecodeAt(cell, at);
    const bool is_digit = (c.point >= U'0' && c.point <= U'9') || (c.point >= U'０' && c.point <= U'９');
    constexpr std::u32string_view kAround = U".．,，-－+＋%％‰()（）*±～~ ";
    if (!is_digit && kAround.find(c.point) == std::u32string_view::npos) return false;
    digit = digit || is_digit;
    at += c.bytes;
  }
  return digit;
}

std::uint32_t CountHeaderRows(std::string_view text, const std::vector<TextCell>& cells) {
  for (const TextCell& cell : cells) {
    const std::string_view words = cell.span.In(text);
    const bool year = words.size() == 4 && (words.starts_with("19") || words.starts_with("20"));
    if (IsValue(words) && !year) return cell.row;
  }
  return cells.empty() ? 0 : 1;
}

void FindCaption(std::string_view text, const std::vector<Line>& lines, const LabelReader& reader, std::uint32_t floor,
                 TextTable& table) {
  table.top_line = table.first_line;
  for (std::uint32_t line = table.first_line; line > floor && table.first_line - line < 3;) {
    const Span span = lines[--line].span;
    if (span.size() > kMaxCellLine || FindMark(span.In(text), "。") != std::string_view::npos) return;
    if (reader.ReadAt(text, span.begin) || CountValues(text, span) > 1) return;
    const Span note = UnitNote(text, span);
    const std::string_view before = text.substr(span.begin, note.empty() ? 0 : note.begin - span.begin);
    if (!note.empty() && table.unit_note.empty()) table.unit_note = note;
    if (!note.empty()) table.top_line = line;
    if (!note.empty() && before.size() <= 6) continue;  // the note alone, or its bracket
    table.caption = Trim(text, {span.begin, note.empty() ? span.end : note.begin});
    for (const std::string_view opening : {std::string_view("（"), std::string_view("(")}) {
      if (!note.empty() && table.caption.In(text).ends_with(opening))
        table.caption.end -= static_cast<std::uint32_t>(opening.size());
    }
    table.caption = Trim(text, table.caption);
    table.top_line = line;
    return;
  }
}

std::vector<TextTable> FindTextTables(std::string_view text, const std::vector<Line>& lines,
                                      const LabelReader& reader) {
  return Finder(text, lines, reader).Run();
}

}  // namespace taizhang::segment
