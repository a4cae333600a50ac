#include "normalize/lost_bytes.h"

#include <algorithm>
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

constexpr std::size_t kMostLeft = 1000;  // spots that are named
constexpr std::size_t kBeside = 12;      // characters that a quoted phrase may reach beyond a run
constexpr std::size_t kFollowing = 3;    // characters after a run that must follow from it
constexpr std::size_t kUnsound = 40;     // characters after a mark that the page's model does not learn from
constexpr std::uint32_t kLongestContext = 64;

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

bool HasLossMark(std::string_view text) { return text.find('?') != text.npos || text.find("\uFFFD") != text.npos; }

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
         LostBytesRepairer::Thresholds thresholds, std::string_view text)
      : text_(text),
        base_(model),
        page_(model),
        search_(page_, script, readings, script.IsTraditional(text)),
        thresholds_(thresholds) {}

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
      for (std::u32string& phrase : QuotedPhrases(characters)) phrases_.insert(std::move(phrase));
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
    for (std::size_t at = text_.find_first_of("?\xEF"); at != text_.npos;) {
      const Decoded decoded = DecodeAt(text_, at);
      std::size_t next = at + decoded.bytes;
      if (IsLossMark(decoded.point) && searches_ < LostBytesRepairer::kMostSearches) {
        if (const auto run = ReadDamagedRun(text_, static_cast<std::uint32_t>(at))) next = Consider(*run, next);
      }
      at = text_.find_first_of("?\xEF", next);
    }
  }

  // Searches a run; the place to go on from.
  std::size_t Consider(const DamagedRun& run, std::size_t otherwise) {
    ++searches_;
    Spot spot;
    spot.run = run;
    ReadContext(spot);
    spot.found = search_.Search(run, spot.context);
    Rate(spot);
    if (spot.gain < thresholds_.gain) return otherwise;
    const std::size_t end = run.span.end;
    spots_.push_back(std::move(spot));
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
    for (std::uint32_t at = span.begin; at < span.end;) {
      const Decoded decoded = DecodeAt(text_, at);
      spot.context.as_printed.push_back(base_.Fold(decoded.point));
      at += decoded.bytes;
    }
  }

  static void Rate(Spot& spot) {
    const std::vector<RunReading>& readings = spot.found.readings;
    spot.gain = readings.empty() ? 0 : readings[0].score - spot.found.as_it_stands;
    spot.margin = readings.size() < 2 ? spot.gain : readings[0].score - readings[1].score;
    spot.chosen = 0;
  }

  void Agree() {
    std::vector<QuotedSpot> quoted;
    for (const Spot& spot : spots_) {
      quoted.push_back(
          {spot.left, spot.right, std::string(spot.run.bytes.begin(), spot.run.bytes.end()), &spot.found.readings});
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

  bool IsCertain(const Spot& spot) const { return spot.gain >= thresholds_.gain && spot.margin >= thresholds_.margin; }

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
  std::set<std::u32string> phrases_;
  std::vector<Spot> spots_;
  std::size_t searches_ = 0;
};

}  // namespace

LostBytesRepair LostBytesRepairer::Repair(std::string_view text) const {
  if (!HasLossMark(text)) return {{text::MappedText::Identity(text), {}}, {}};
  return normalize::Repair(model_, script_, readings_, thresholds_, text).Run();
}

}  // namespace taizhang::normalize
