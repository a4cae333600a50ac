#include "normalize/run_hypotheses.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "markup/code_tables.h"
#include "normalize/character_class.h"
#include "normalize/gbk_code.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

constexpr std::size_t kBeam = 160;    // wide enough to keep every first character
constexpr std::size_t kNarrow = 40;   // before a last character of 190 choices
constexpr std::size_t kOpening = 24;  // hypotheses that may have a vanished pair next
constexpr std::size_t kOpen = 24;     // inside a vanished pair
constexpr std::size_t kOpeningTwice = 3;
constexpr std::size_t kReadings = 200;
constexpr double kWrongScript = 5;  // nats against a form of the other script
constexpr double kSymbol = 6;       // against kana, letters, box lines and the like

bool IsMark(char32_t c) {
  constexpr std::u32string_view kMarks = U"、。，；：？！（）《》〈〉【】〔〕“”‘’—…·％℃～〇．";
  return kMarks.find(c) != kMarks.npos;
}

// The trail bytes that vanish after a lead, where they can begin a character.
const std::vector<std::uint8_t>& VanishingTrails(std::uint8_t lead) {
  static const auto trails = [] {
    std::array<std::vector<std::uint8_t>, 256> all;
    for (unsigned i = 0x81; i <= 0xFE; ++i) {
      for (const std::uint8_t trail : GbkCode::Get().UnmappedTrails(static_cast<std::uint8_t>(i))) {
        if (trail >= 0x81) all[i].push_back(trail);
      }
    }
    return all;
  }();
  return trails[lead];
}

const std::vector<std::uint8_t>& VanishingLeads() {
  static const auto leads = [] {
    std::vector<std::uint8_t> all;
    for (unsigned i = 0x81; i <= 0xFE; ++i) {
      if (!VanishingTrails(static_cast<std::uint8_t>(i)).empty()) all.push_back(static_cast<std::uint8_t>(i));
    }
    return all;
  }();
  return leads;
}

// Characters that Traditional text has: those of Big5.
const std::vector<bool>& Big5Characters() {
  static const std::vector<bool> characters = [] {
    std::vector<bool> in(0x10000);
    for (unsigned lead = 0xA1; lead <= 0xF9; ++lead) {
      for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
        const markup::PackedUtf8 packed =
            markup::Big5Table().Pair(static_cast<unsigned char>(lead), static_cast<unsigned char>(trail));
        if (packed == 0) continue;
        std::string bytes;
        for (std::uint32_t i = 0; i < markup::PackedLength(packed); ++i) bytes += static_cast<char>(packed >> (8 * i));
        const char32_t point = text::DecodeAt(bytes, 0).point;
        if (point < in.size()) in[point] = true;
      }
    }
    return in;
  }();
  return characters;
}

}  // namespace

RunSearch::RunSearch(const PageModel& model, const ScriptConverter& script, const ReadingTable& readings,
                     bool traditional)
    : model_(model), script_(script), readings_(readings), traditional_(traditional) {}

double RunSearch::Penalty(char32_t c) const {
  if (!IsHanzi(c)) return IsMark(c) ? 0 : kSymbol;
  if (traditional_) return Big5Characters()[c] ? 0 : kWrongScript;
  return script_.IsTraditionalOnly(c) ? kWrongScript : 0;
}

namespace {

// The bytes that stand in pairs with both halves known, the first one counted in.
std::size_t CertainBytes(const DamagedRun& run) { return run.bytes.size() - (run.last_trail_unknown() ? 1 : 0); }

}  // namespace

void RunSearch::AddOption(std::uint8_t lead, std::uint8_t trail, Options& options) const {
  const char32_t c = GbkCode::Get().At(lead, trail);
  if (c != 0) options.push_back({c, model_.base().Fold(c), Penalty(c)});
}

// Where a reading was printed after the loss, the lost byte also ends the pair that the tool took for that reading's
// character.
bool RunSearch::IsFirstLead(const DamagedRun& run, std::uint8_t lead) const {
  if (!run.first_reading) return true;
  const char32_t taken = GbkCode::Get().At(run.left_trail, lead);
  return taken != 0 && readings_.IsReading(taken, run.first_reading->letters);
}

RunSearch::Options RunSearch::LastOptions(const DamagedRun& run) const {
  Options options;
  for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
    if (trail != 0x7F) AddOption(run.bytes.back(), static_cast<std::uint8_t>(trail), options);
  }
  return options;
}

void RunSearch::Put(const Hypothesis& h, const Options& options, std::uint8_t vanished, Beam& out) const {
  for (const Option& option : options) {
    Hypothesis longer = {h.characters, h.b, option.token, h.score, vanished};
    longer.characters.push_back(option.character);
    longer.score += model_.LogProbability(h.a, h.b, option.token) - option.penalty;
    out.push_back(std::move(longer));
  }
}

void RunSearch::Prune(std::size_t width, Beam& beam) {
  if (beam.size() > width) {
    std::nth_element(beam.begin(), beam.begin() + static_cast<std::ptrdiff_t>(width), beam.end(), IsBetter);
    beam.resize(width);
  }
  std::sort(beam.begin(), beam.end(), IsBetter);
}

// A character that ends in the lead byte of a vanished pair.
void RunSearch::OpenVanished(const Beam& beam, std::uint8_t lead, Beam& open) const {
  for (std::size_t i = 0; i < std::min(kOpening, beam.size()); ++i) {
    for (const std::uint8_t vanished : VanishingLeads()) {
      Options options;
      AddOption(lead, vanished, options);
      Put(beam[i], options, vanished, open);
    }
  }
  Prune(kOpen, open);
}

// A second pair vanished right after the first: one character more, of which no byte was printed.
void RunSearch::OpenTwice(Beam& open) const {
  Beam twice;
  for (std::size_t i = 0; i < std::min(kOpeningTwice, open.size()); ++i) {
    for (const std::uint8_t vanished : VanishingLeads()) {
      Options options;
      for (const std::uint8_t lead : VanishingTrails(open[i].vanished)) AddOption(lead, vanished, options);
      Put(open[i], options, vanished, twice);
    }
  }
  Prune(kOpen / 2, twice);
  open.insert(open.end(), twice.begin(), twice.end());
}

// The character that begins with the trail byte of the vanished pair.
void RunSearch::CloseVanished(const Beam& open, std::uint8_t trail, Beam& out) const {
  for (const Hypothesis& h : open) {
    Options options;
    for (const std::uint8_t lead : VanishingTrails(h.vanished)) AddOption(lead, trail, options);
    Put(h, options, 0, out);
  }
}

// The first character: the lost byte and the first one printed, with or without a vanished pair between them.
RunSearch::Beam RunSearch::Start(const DamagedRun& run, const RunContext& context) const {
  const Hypothesis nothing = {{}, context.before_last, context.before, 0, 0};
  Beam beam;
  Beam open;
  for (unsigned byte = 0x81; byte <= 0xFE; ++byte) {
    const auto lead = static_cast<std::uint8_t>(byte);
    if (!IsFirstLead(run, lead)) continue;
    Options options;
    AddOption(lead, run.bytes.front(), options);
    Put(nothing, options, 0, beam);
    for (const std::uint8_t vanished : VanishingLeads()) {
      Options before;
      AddOption(lead, vanished, before);
      Put(nothing, before, vanished, open);
    }
  }
  Prune(kOpen, open);
  CloseVanished(open, run.bytes.front(), beam);
  Prune(kBeam, beam);
  return beam;
}

// One printed pair border: the two bytes beside it were one character, or two that had a vanished pair between them.
void RunSearch::Step(std::uint8_t lead, std::uint8_t trail, Beam& beam) const {
  Beam next;
  Options certain;
  AddOption(lead, trail, certain);
  for (const Hypothesis& h : beam) Put(h, certain, 0, next);
  Beam open;
  OpenVanished(beam, lead, open);
  OpenTwice(open);
  CloseVanished(open, trail, next);
  Prune(kBeam, next);
  beam = std::move(next);
}

// What stands after the run must follow from it.
void RunSearch::Close(const DamagedRun& run, const RunContext& context, Beam& beam) const {
  for (Hypothesis& h : beam) {
    Token a = h.a;
    Token b = h.b;
    const auto follow = [&](Token c) {
      h.score += model_.LogProbability(a, b, c);
      a = b;
      b = c;
    };
    if (run.last_reading && !readings_.IsReading(h.characters.back(), run.last_reading->letters))
      h.score -= 2 * kSymbol;
    for (const char c : run.kept) follow(model_.base().Fold(static_cast<unsigned char>(c)));
    if (!run.hole) {
      for (const Token c : context.after) follow(c);
    }
  }
}

double RunSearch::ScoreAsPrinted(const DamagedRun& run, const RunContext& context) const {
  Hypothesis printed = {{}, context.before_last, context.before, 0};
  const auto follow = [&](Token c) {
    printed.score += model_.LogProbability(printed.a, printed.b, c);
    printed.a = printed.b;
    printed.b = c;
  };
  for (const Token c : context.as_printed) follow(c);
  if (!run.hole) {
    for (const Token c : context.after) follow(c);
  }
  return printed.score;
}

RunHypotheses RunSearch::Search(const DamagedRun& run, const RunContext& context) const {
  RunHypotheses found;
  found.as_it_stands = ScoreAsPrinted(run, context);
  Beam beam = Start(run, context);
  for (std::size_t i = 1; i + 1 < CertainBytes(run); i += 2) Step(run.bytes[i], run.bytes[i + 1], beam);
  if (run.last_trail_unknown()) {
    Prune(kNarrow, beam);
    Beam last;
    const Options options = LastOptions(run);
    for (const Hypothesis& h : beam) Put(h, options, 0, last);
    Prune(kReadings, last);
    beam = std::move(last);
  }
  Close(run, context, beam);
  std::sort(beam.begin(), beam.end(), IsBetter);
  std::set<std::u32string> seen;
  for (Hypothesis& h : beam) {
    if (seen.insert(h.characters).second) found.readings.push_back({std::move(h.characters), h.score});
  }
  return found;
}

}  // namespace taizhang::normalize
