#include "text/offset_map.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"

namespace taizhang::text {
namespace {

using Run = OffsetMap::Run;

constexpr std::uint64_t kMax = std::numeric_limits<std::uint32_t>::max();

std::uint32_t Checked(std::uint64_t value) {
  if (value > kMax) std::abort();  // bodies are limited to 64 MiB long before
  return static_cast<std::uint32_t>(value);
}

struct Shape {
  std::uint32_t source_bytes;
  std::uint32_t text_bytes;
};
// Shapes 1 to 7 of the packed form.
constexpr Shape kShapes[] = {{0, 0}, {1, 1}, {2, 3}, {3, 3}, {4, 3}, {2, 2}, {4, 4}, {0, 1}};

std::uint32_t ShapeOf(const Run& run) {
  for (std::uint32_t i = 1; i < std::size(kShapes); ++i) {
    if (kShapes[i].source_bytes == run.source_bytes && kShapes[i].text_bytes == run.text_bytes) return i;
  }
  return 0;
}

void PutVarint(std::uint64_t value, std::string& out) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

class VarintReader {
 public:
  explicit VarintReader(std::string_view bytes) : bytes_(bytes) {}
  bool done() const { return at_ == bytes_.size(); }
  std::size_t at() const { return at_; }

  std::optional<std::uint64_t> Next() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 42 && at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    return std::nullopt;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Appends units to a list of runs, in one run with the last where they go on from it.
void AppendRun(const Run& run, std::vector<Run>& runs) {
  if (!runs.empty()) {
    Run& last = runs.back();
    if (last.source_bytes == run.source_bytes && last.text_bytes == run.text_bytes &&
        last.source_end() == run.source_begin) {
      last.units += run.units;
      return;
    }
  }
  runs.push_back(run);
}

// Composes two maps. Walks both once; where the second cuts a unit of the first, the pieces become one unit again.
class Composer {
 public:
  explicit Composer(const std::vector<Run>& first) : first_(first) {}

  void Add(const Run& run) {
    if (run.source_bytes == 0) return Emit(Place(run.source_begin), 0, run.text_bytes, run.units);
    if (run.source_bytes == 1 && run.text_bytes == 1) return AddKept({run.source_begin, run.source_end()});
    for (std::uint32_t i = 0; i < run.units; ++i) {
      const std::uint32_t begin = run.source_begin + i * run.source_bytes;
      const Span image = Image({begin, begin + run.source_bytes});
      Emit(image.begin, image.size(), run.text_bytes, 1);
    }
  }

  std::vector<Run> Take() { return std::move(out_); }

 private:
  // Moves to the run of the first map that holds `at`.
  const Run* Seek(std::uint32_t at) {
    while (next_ < first_.size() && first_[next_].text_end() <= at) ++next_;
    return next_ < first_.size() ? &first_[next_] : nullptr;
  }

  std::uint32_t Place(std::uint32_t at) {
    const Run* run = Seek(at);
    if (run == nullptr) return first_.empty() ? at : first_.back().source_end();
    return run->source_begin + (std::max(at, run->text_begin) - run->text_begin) / run->text_bytes * run->source_bytes;
  }

  // Bytes that the second map kept: whole units go over as they are.
  void AddKept(Span middle) {
    while (!middle.empty()) {
      const Run* run = Seek(middle.begin);
      if (run == nullptr) return;
      const std::uint32_t end = std::min(middle.end, run->text_end());
      const std::uint32_t into = middle.begin - run->text_begin;
      const std::uint32_t unit = into / run->text_bytes;
      const std::uint32_t cut = into % run->text_bytes;
      const std::uint32_t source = run->source_begin + unit * run->source_bytes;
      const std::uint32_t length = end - middle.begin;
      if (cut != 0 || length < run->text_bytes) {
        const std::uint32_t piece = std::min(length, run->text_bytes - cut);
        Emit(source, run->source_bytes, piece, 1);
        middle.begin += piece;
      } else {
        const std::uint32_t units = length / run->text_bytes;
        Emit(source, run->source_bytes, run->text_bytes, units);
        middle.begin += units * run->text_bytes;
      }
    }
  }

  // The source of a stretch of the middle text. Stays at the first run it needs.
  Span Image(Span middle) {
    const Run* run = Seek(middle.begin);
    std::optional<Span> image;
    for (std::size_t i = next_; run != nullptr && i < first_.size() && first_[i].text_begin < middle.end; ++i) {
      const Run& r = first_[i];
      if (r.source_bytes == 0) continue;
      const std::uint32_t from = (std::max(middle.begin, r.text_begin) - r.text_begin) / r.text_bytes;
      const std::uint32_t to = (std::min(middle.end, r.text_end()) - r.text_begin + r.text_bytes - 1) / r.text_bytes;
      const Span piece = {r.source_begin + from * r.source_bytes, r.source_begin + to * r.source_bytes};
      image = image ? Union(*image, piece) : piece;
    }
    if (image) return *image;
    const std::uint32_t place = Place(middle.begin);
    return {place, place};
  }

  void Emit(std::uint32_t source, std::uint32_t source_bytes, std::uint32_t text_bytes, std::uint32_t units) {
    if (!out_.empty() && source < out_.back().source_end())
      return Merge(source + source_bytes * units, text_bytes * units);
    AppendRun({text_size_, source, units, source_bytes, text_bytes}, out_);
    text_size_ += text_bytes * units;
  }

  // The new text shares source bytes with the last unit: both are one unit.
  void Merge(std::uint32_t source_end, std::uint32_t text_bytes) {
    Run last = out_.back();
    const std::uint32_t keep = last.units - 1;
    out_.back().units = keep;
    if (keep == 0) out_.pop_back();
    const std::uint32_t source = last.source_begin + keep * last.source_bytes;
    const std::uint32_t end = std::max(source_end, source + last.source_bytes);
    AppendRun({last.text_begin + keep * last.text_bytes, source, 1, end - source, last.text_bytes + text_bytes}, out_);
    text_size_ += text_bytes;
  }

  const std::vector<Run>& first_;
  std::size_t next_ = 0;
  std::vector<Run> out_;
  std::uint32_t text_size_ = 0;
};

absl::Status Broken(std::size_t at, const char* why) {
  return absl::DataLossError(absl::StrFormat("offset map: %s at byte %d", why, at));
}

}  // namespace

OffsetMap::Builder& OffsetMap::Builder::Drop(std::uint32_t source_bytes) {
  source_size_ = Checked(std::uint64_t{source_size_} + source_bytes);
  return *this;
}

OffsetMap::Builder& OffsetMap::Builder::Units(std::uint32_t source_bytes, std::uint32_t text_bytes, std::uint32_t n) {
  if (n == 0) return *this;
  if (text_bytes == 0) return Drop(Checked(std::uint64_t{source_bytes} * n));
  AppendRun({text_size_, source_size_, n, source_bytes, text_bytes}, runs_);
  text_size_ = Checked(text_size_ + std::uint64_t{text_bytes} * n);
  source_size_ = Checked(source_size_ + std::uint64_t{source_bytes} * n);
  return *this;
}

OffsetMap OffsetMap::Builder::Build() && { return OffsetMap(std::move(runs_)); }

OffsetMap OffsetMap::Identity(std::uint32_t bytes) {
  Builder builder;
  builder.Keep(bytes);
  return std::move(builder).Build();
}

Span OffsetMap::ToSource(Span span) const {
  auto run = std::partition_point(runs_.begin(), runs_.end(), [&](const Run& r) { return r.text_end() <= span.begin; });
  if (run == runs_.end()) return {source_end(), source_end()};
  const std::uint32_t place = run->source_begin + (span.begin - run->text_begin) / run->text_bytes * run->source_bytes;
  std::optional<std::uint32_t> begin;
  std::uint32_t end = place;
  for (; run != runs_.end() && run->text_begin < span.end; ++run) {
    if (run->source_bytes == 0) continue;
    const std::uint32_t from = (std::max(span.begin, run->text_begin) - run->text_begin) / run->text_bytes;
    const std::uint32_t to =
        (std::min(span.end, run->text_end()) - run->text_begin + run->text_bytes - 1) / run->text_bytes;
    if (!begin) begin = run->source_begin + from * run->source_bytes;
    end = run->source_begin + to * run->source_bytes;
  }
  return {begin.value_or(place), begin ? end : place};
}

Span OffsetMap::ToText(Span source) const {
  auto run =
      std::partition_point(runs_.begin(), runs_.end(), [&](const Run& r) { return r.source_end() <= source.begin; });
  if (run == runs_.end()) return {text_size(), text_size()};
  std::optional<std::uint32_t> begin;
  std::uint32_t end = run->text_begin;
  const std::uint32_t place = end;
  for (; run != runs_.end() && run->source_begin < source.end; ++run) {
    if (run->source_bytes == 0) continue;
    const std::uint32_t from = (std::max(source.begin, run->source_begin) - run->source_begin) / run->source_bytes;
    const std::uint32_t to =
        (std::min(source.end, run->source_end()) - run->source_begin + run->source_bytes - 1) / run->source_bytes;
    if (!begin) begin = run->text_begin + from * run->text_bytes;
    end = run->text_begin + to * run->text_bytes;
  }
  return {begin.value_or(place), begin ? end : place};
}

OffsetMap OffsetMap::Then(const OffsetMap& next) const {
  Composer composer(runs_);
  for (const Run& run : next.runs_) composer.Add(run);
  return OffsetMap(composer.Take());
}

std::string OffsetMap::Pack() const {
  std::string out;
  out.reserve(runs_.size() * 3);
  std::uint32_t source = 0;
  for (const Run& run : runs_) {
    const std::uint32_t gap = run.source_begin - source;
    const std::uint32_t shape = ShapeOf(run);
    PutVarint(std::uint64_t{run.units} << 4 | (gap != 0 ? 8u : 0u) | shape, out);
    if (shape == 0) {
      PutVarint(run.source_bytes, out);
      PutVarint(run.text_bytes, out);
    }
    if (gap != 0) PutVarint(gap, out);
    source = run.source_end();
  }
  return out;
}

absl::StatusOr<OffsetMap> OffsetMap::Unpack(std::string_view packed) {
  VarintReader reader(packed);
  std::vector<Run> runs;
  runs.reserve(packed.size() / 2);
  std::uint64_t text = 0;
  std::uint64_t source = 0;
  while (!reader.done()) {
    const std::size_t at = reader.at();
    const auto head = reader.Next();
    if (!head) return Broken(at, "cut short");
    const std::uint64_t units = *head >> 4;
    Shape shape = kShapes[*head & 7];
    std::uint64_t gap = 0;
    if ((*head & 7) == 0) {
      const auto source_bytes = reader.Next();
      const auto text_bytes = reader.Next();
      if (!source_bytes || !text_bytes) return Broken(at, "cut short");
      if (*source_bytes > kMax || *text_bytes > kMax) return Broken(at, "unit over 4 GiB");
      shape = {static_cast<std::uint32_t>(*source_bytes), static_cast<std::uint32_t>(*text_bytes)};
    }
    if (*head & 8) {
      const auto value = reader.Next();
      if (!value) return Broken(at, "cut short");
      gap = *value;
    }
    if (units == 0 || shape.text_bytes == 0) return Broken(at, "empty run");
    source += gap;
    if (units > kMax || source > kMax || text + units * shape.text_bytes > kMax ||
        source + units * shape.source_bytes > kMax) {
      return Broken(at, "offset over 4 GiB");
    }
    runs.push_back({static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(source),
                    static_cast<std::uint32_t>(units), shape.source_bytes, shape.text_bytes});
    text += units * shape.text_bytes;
    source += units * shape.source_bytes;
  }
  return OffsetMap(std::move(runs));
}

}  // namespace taizhang::text
