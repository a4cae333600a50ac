#include "normalize/lost_bytes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "normalize/character_class.h"
#include "normalize/damaged_run.h"
#include "normalize/phrase_agreement.h"
#include "normalize/run_hypotheses.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using text::DecodeAt;
using text::DecodeBefore;
using text::Decoded;
using text::Span;

constexpr std::size_t kShortReading = 6;  // too few characters to tell fluency by
constexpr std::size_t kMostLeft = 1000;   // spots that are named
constexpr std::size_t kBeside = 12;       // characters that a quoted phrase may reach beyond a run
constexpr std::size_t kFollowing = 3;     // characters after a run that must follow from it
constexpr std::size_t kUnsound = 40;      // characters after a mark that the page's model does not learn from
constexpr std::size_t kBalanced = 300;    // characters of the line that are searched for a mark's partner

struct Spot {
  DamagedRun run;
  RunContext context;
  RunHypotheses found;
  std::u32string left;
  std::u32string right;
  std::size_t chosen = 0;
  double gain = 0;
  double margin = 0;
};

// The first byte at or after `at` that may begin a `?` or U+FFFD; npos when there is none.
std::size_t FindLossMark(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (text[at] == '?' || (text[at] == '\xEF' && text.substr(at).starts_with("\uFFFD"))) return at;
  }
  return text.npos;
}

bool HasLossMark(std::string_view text) { return FindLossMark(text, 0) != text.npos; }

// The characters before `at`, the nearest last, up to the beginning of the line.
std::u32string Left(std::string_view text, std::uint32_t at, std::size_t most) {
  std::u32string characters;
  while (at > 0 && characters.size() < most) {
    const Decoded decoded = DecodeBefore(text, at);
    if (decoded.point == U'\n') break;
    at -= decoded.bytes;
    if (!IsBlank(decoded.point)) characters.insert(characters.begin(), decoded.point);
  }
  return characters;
}

// The characters from `at` on, up to the end of the line or a mark of another loss.
std::u32string Right(std::string_view text, std::uint32_t at, std::size_t most) {
  std::u32string characters;
  while (at < text.size() && characters.size() < most) {
    const Decoded decoded = DecodeAt(text, at);
    if (decoded.point == U'\n' || IsLossMark(decoded.point)) break;
    at += decoded.bytes;
    if (!IsBlank(decoded.point)) characters.push_back(decoded.point);
  }
  return characters;
}

// One pass over a text: finds the spots, searches them, decides, writes.
class Repair {
 public:
  Repair(const CharacterModel& model, const ScriptConverter& script, const ReadingTable& readings,
         const std::set<std::u32string>& slogans, LostBytesRepairer::Thresholds thresholds, std::string_view text)
      : text_(text),
        base_(model),
        page_(model),
        search_(page_, script, readings, script.IsTraditional(text)),
        thresholds_(thresholds),
        phrases_(slogans) {}

  LostBytesRepair Run() {
    LearnPage();
    FindSpots();
    Agree();
    return Write();
  }

 private:
  // Counts the page without what follows a mark, and takes its quoted phrases.
  void LearnPage() {
    std::vector<Token> stretch = {kLineEnd};
    std::u32string characters;
    const auto close = [&] {
      page_.Count(stretch);
      for (const std::u32string& phrase : QuotedPhrases(characters)) phrases_.insert(Folded(phrase));
      characters.clear();
    };
    std::size_t unsound = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const Decoded decoded = DecodeAt(text_, at);
      at += decoded.bytes;
      const char32_t c = decoded.point;
      if (IsLossMark(c)) {
        if (unsound == 0) close();
        unsound = kUnsound;
        stretch.clear();
      } else if (unsound > 0) {
        unsound = c == U'\n' ? 0 : unsound - 1;
      } else if (!IsBlank(c)) {
        characters.push_back(c);
        stretch.push_back(base_.Fold(c));
      }
    }
    close();
  }

  void FindSpots() {
    for (std::size_t at = FindLossMark(text_, 0); at != text_.npos;) {
      const Decoded decoded = DecodeAt(text_, at);
      std::size_t next = at + decoded.bytes;
      if (IsLossMark(decoded.point) && searches_ < LostBytesRepairer::kMostSearches) {
        next = Consider(ReadDamagedRuns(text_, static_cast<std::uint32_t>(at)), next);
      }
      at = FindLossMark(text_, next);
    }
  }

  // Searches the runs that may begin at a mark and keeps the best; the place to go on from.
  std::size_t Consider(const std::vector<DamagedRun>& runs, std::size_t otherwise) {
    std::optional<Spot> best;
    for (const DamagedRun& run : runs) {
      ++searches_;
      Spot spot;
      spot.run = run;
      ReadContext(spot);
      spot.found = search_.Search(run, spot.context);
      Rate(spot);
      if (!best || spot.gain > best->gain) best = std::move(spot);
    }
    if (!best || best->gain < thresholds_.gain) return otherwise;
    const std::size_t end = best->run.span.end;
    spots_.push_back(*std::move(best));
    return end;
  }

  void ReadContext(Spot& spot) const {
    const Span span = spot.run.span;
    spot.left = Left(text_, span.begin, kBeside);
    spot.right = Right(text_, span.end, kBeside);
    const std::u32string& left = spot.left;
    if (!left.empty()) spot.context.before = base_.Fold(left.back());
    if (left.size() > 1) spot.context.before_last = base_.Fold(left[left.size() - 2]);
    for (std::size_t i = 0; i < std::min(kFollowing, spot.right.size()); ++i) {
      spot.context.after.push_back(base_.Fold(spot.right[i]));
    }
    if (spot.right.size() < kFollowing) spot.context.after.push_back(kLineEnd);
    ReadPairedMarks(spot);
    for (std::uint32_t at = span.begin; at < span.end;) {
      const Decoded decoded = DecodeAt(text_, at);
      spot.context.as_printed.push_back(base_.Fold(decoded.point));
      at += decoded.bytes;
    }
  }

  // Which “”, 《》 and （） are open before the run, and closed after it, in its line.
  void ReadPairedMarks(Spot& spot) const {
    for (const char32_t c : Left(text_, spot.run.span.begin, kBalanced)) {
      const PairedMark mark = PairedMarkOf(c);
      int& open = spot.context.open[mark.kind];
      open = std::max(0, open + mark.step);
    }
    std::array<int, 3> depth = {};
    const std::u32string right = Right(text_, spot.run.span.end, kBalanced);
    for (const char32_t c : right) {
      const PairedMark mark = PairedMarkOf(c);
      depth[mark.kind] += mark.step;
      spot.context.closed[mark.kind] = std::max(spot.context.closed[mark.kind], -depth[mark.kind]);
    }
    spot.context.line_known = right.size() < kBalanced && EndsLine(spot.run.span.end);
  }

  // True when no other loss stands between `at` and the end of the line.
  bool EndsLine(std::uint32_t at) const {
    const std::size_t end = text_.find('\n', at);
    return !HasLossMark(text_.substr(at, end == text_.npos ? end : end - at));
  }

  static void Rate(Spot& spot) {
    const std::vector<RunReading>& readings = spot.found.readings;
    spot.gain = readings.empty() ? 0 : readings[0].score - spot.found.as_it_stands;
    spot.margin = readings.size() < 2 ? spot.gain : readings[0].score - readings[1].score;
    spot.chosen = 0;
  }

  std::u32string Folded(const std::u32string& characters) const {
    std::u32string folded;
    for (const char32_t c : characters) folded.push_back(base_.Fold(c));
    return folded;
  }

  void Agree() {
    std::vector<std::vector<RunReading>> readings;
    for (const Spot& spot : spots_) {
      readings.push_back(spot.found.readings);
      for (RunReading& reading : readings.back()) reading.characters = Folded(reading.characters);
    }
    std::vector<QuotedSpot> quoted;
    for (std::size_t i = 0; i < spots_.size(); ++i) {
      const std::vector<std::uint8_t>& bytes = spots_[i].run.bytes;
      quoted.push_back(
          {Folded(spots_[i].left), Folded(spots_[i].right), std::string(bytes.begin(), bytes.end()), &readings[i]});
    }
    const std::vector<Agreement> agreements = AgreeOnPhrases(quoted, phrases_);
    for (std::size_t i = 0; i < spots_.size(); ++i) {
      if (!agreements[i].agreed) continue;
      Spot& spot = spots_[i];
      spot.chosen = agreements[i].reading;
      spot.gain = spot.found.readings[spot.chosen].score + agreements[i].support - spot.found.as_it_stands;
      spot.margin = agreements[i].margin;
    }
  }

  // Repairs are made of language that reads on; a reading with a strange character inside has lost another one.
  bool IsCertain(const Spot& spot) const {
    const RunReading& reading = spot.found.readings[spot.chosen];
    const double fluency = reading.score / static_cast<double>(reading.characters.size() + spot.context.after.size());
    const bool fluent = reading.characters.size() < kShortReading || fluency >= thresholds_.fluency;
    const bool known = spot.run.cut_before_mark() || spot.run.first_reading || spot.run.last_reading;
    return spot.gain >= thresholds_.gain && fluent &&
           spot.margin >= (known                    ? thresholds_.known_margin
                           : spot.run.bytes.empty() ? thresholds_.guess_margin
                                                    : thresholds_.margin);
  }

  LostBytesRepair Write() const {
    ChangeWriter out(text_);
    LostBytesRepair repair;
    for (const Spot& spot : spots_) {
      const Span span = spot.run.span;
      if (IsCertain(spot)) {
        out.Replace(span, Restored(spot), 1 / (1 + std::exp(-spot.margin)));
      } else if (repair.left.size() < kMostLeft) {
        out.KeepUpTo(span.begin);
        const auto at = static_cast<std::uint32_t>(out.rewriter().output().size());
        repair.left.push_back({at, at + span.size()});
      }
    }
    repair.out = std::move(out).Finish();
    return repair;
  }

  static std::string Restored(const Spot& spot) {
    std::string restored;
    for (const char32_t c : spot.found.readings[spot.chosen].characters) text::AppendUtf8(c, restored);
    restored += spot.run.kept;
    if (spot.run.hole) text::AppendUtf8(text::kReplacement, restored);
    return restored;
  }

  std::string_view text_;
  const CharacterModel& base_;
  PageModel page_;
  RunSearch search_;
  LostBytesRepairer::Thresholds thresholds_;
  std::set<std::u32string> phrases_;  // folded: slogans of the genre, quoted phrases of the page
  std::vector<Spot> spots_;
  std::size_t searches_ = 0;
};

}  // namespace

LostBytesRepair LostBytesRepairer::Repair(std::string_view text) const {
  if (!HasLossMark(text)) return {{text::MappedText::Identity(text), {}}, {}};
  return normalize::Repair(model_, script_, readings_, slogans_.phrases(), thresholds_, text).Run();
}

}  // namespace taizhang::normalize
