// Measures the repair of lost bytes on damage made by the forward model.
//
// usage: repair_bench natural|random COUNT MODEL.bin FILE…
//
// Each FILE is a clean UTF-8 page. Takes COUNT cuts spread over all files, one at a time, repairs the page, and prints
// how many repairs were applied, how many of those were right, and how many lost digits were flagged. With the
// environment variable SHOW set, prints every wrong or left spot.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "normalize/characters.h"
#include "normalize/compiled_rules.h"
#include "normalize/damage.h"
#include "normalize/damage_marks.h"
#include "normalize/lost_bytes.h"
#include "normalize/punctuation.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view Rule(std::string_view name) { return *CompiledRules().Find(name); }

struct Site {
  const DamageModel* page;
  std::uint32_t cut;
};

constexpr std::array<double, 8> kMargins = {1, 2, 3, 4, 5, 6, 7, 8};

struct Tally {
  std::array<int, kMargins.size()> applied = {};
  std::array<int, kMargins.size()> right = {};
  int unseen = 0;
  int digits = 0;
  int digits_flagged = 0;
};

// The text with its one hole filled by what `clean` has there; nullopt-like empty when they differ elsewhere.
bool SameButHoles(std::string_view repaired, std::string_view clean) {
  const std::string_view hole = "\uFFFD";
  const std::size_t at = repaired.find(hole);
  if (at == repaired.npos) return repaired == clean;
  return repaired.size() == clean.size() + hole.size() - 1 && repaired.substr(0, at) == clean.substr(0, at) &&
         repaired.substr(at + hole.size()) == clean.substr(at + 1);
}

// True when a mark of damage stands in the text where the run was.
bool HasMarkNear(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kRun = 300;  // bytes of a repaired run
  for (const DamageMark& mark : FindDamageMarks(text)) {
    if (mark.span.end >= at && mark.span.begin < at + kRun) return true;
  }
  return false;
}

// Some 40 characters beside a place, for a person.
std::string Around(std::string_view text, std::size_t at) {
  std::size_t begin = at < 24 ? 0 : at - 24;
  std::size_t end = std::min(text.size(), at + 90);
  while (!text::IsUtf8Boundary(text, begin)) --begin;
  while (!text::IsUtf8Boundary(text, end)) ++end;
  std::string out(text.substr(begin, end - begin));
  std::replace(out.begin(), out.end(), '\n', '/');
  return out;
}

void Try(const LostBytesRepairer& repairer, const Site& site, Tally& tally) {
  const DamageModel::Damaged damaged = site.page->Cut(site.cut);
  const LostBytesRepair repair = repairer.Repair(damaged.text);
  const auto covers = [&](const text::Span& span) { return span.begin <= damaged.begin && damaged.begin < span.end; };
  std::optional<double> margin;
  bool left = false;
  for (const Change& change : repair.out.changes) {
    if (covers(change.before)) margin = std::log(change.confidence / (1 - change.confidence));
  }
  for (const text::Span& span : repair.left) left = left || covers(span);
  const bool applied = margin.has_value();
  const bool right = SameButHoles(FoldMarks(repair.out.out.text), FoldMarks(site.page->clean()));
  for (std::size_t i = 0; i < kMargins.size(); ++i) {
    tally.applied[i] += margin.value_or(0) >= kMargins[i];
    tally.right[i] += margin.value_or(0) >= kMargins[i] && right;
  }
  tally.unseen += !applied && !left;
  if (damaged.lost_digits > 0) {
    ++tally.digits;
    tally.digits_flagged += left || HasMarkNear(repair.out.out.text, damaged.begin);
  }
  if (std::getenv("SHOW") == nullptr || (applied && right)) return;
  std::printf("%s %.1f: ...%s | %s | %s\n",
              applied ? "WRONG"
              : left  ? "left"
                      : "missed",
              margin.value_or(0), Around(damaged.text, damaged.begin).c_str(),
              Around(repair.out.out.text, damaged.begin).c_str(),
              Around(FoldMarks(site.page->clean()), damaged.begin).c_str());
}

int Main(int argc, char** argv) {
  if (argc < 5) return 2;
  const bool natural = std::string_view(argv[1]) == "natural";
  const auto count = static_cast<std::size_t>(std::atoi(argv[2]));
  const std::string model_file = ReadFile(argv[3]);
  const auto script =
      *ScriptConverter::Load(Rule("opencc_characters.tsv"), Rule("opencc_phrases.tsv"), Rule("script_lock.tsv"));
  const auto readings = *ReadingTable::Load(Rule("readings.tsv"));
  const auto model = *CharacterModel::Load(model_file, script);
  const auto slogans = *Slogans::Load(Rule("quoted_phrases.tsv"), Rule("slogans.tsv"));
  const LostBytesRepairer repairer(model, script, readings, slogans);
  std::vector<DamageModel> pages;
  pages.reserve(static_cast<std::size_t>(argc));
  std::vector<Site> sites;
  for (int i = 4; i < argc; ++i) {
    // Pages arrive with their marks folded; the damage came before that.
    pages.emplace_back(RestorePunctuation(FoldCharacters(ReadFile(argv[i])).text).out.text);
    for (const std::uint32_t cut : natural ? pages.back().NaturalCuts() : pages.back().AllCuts()) {
      sites.push_back({&pages.back(), cut});
    }
  }
  Tally tally;
  const std::size_t total = std::min(count, sites.size());
  for (std::size_t k = 0; k < total; ++k) Try(repairer, sites[(2 * k + 1) * sites.size() / (2 * total)], tally);
  std::printf("%s cuts: %zu of %zu, unseen %d; digits lost at %d, flagged %d\n", argv[1], total, sites.size(),
              tally.unseen, tally.digits, tally.digits_flagged);
  for (std::size_t i = 0; i < kMargins.size(); ++i) {
    std::printf("  margin %.0f: applied %d (%.1f %%), right %d (%.1f %%)\n", kMargins[i], tally.applied[i],
                100.0 * tally.applied[i] / static_cast<double>(total), tally.right[i],
                tally.applied[i] == 0 ? 0 : 100.0 * tally.right[i] / tally.applied[i]);
  }
  return 0;
}

}  // namespace
}  // namespace taizhang::normalize

int main(int argc, char** argv) { return taizhang::normalize::Main(argc, argv); }
