// Drops one row of a rule table at a time and runs the row's example, which must fail: mutate_rules [FILE…]
//
// A row whose example comes out right without it is of no use, or has an example that does not show its use. Every row
// of the tables that people write is dropped; of the generated ones 500 rows, as many of each, those with the smallest
// digests.
// Errors: exit code 1 where an example is wrong with the whole table, or right without its row.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "extract/rule_tables.h"
#include "normalize/rule_tables.h"
#include "rules/rule_table.h"
#include "segment/rule_tables.h"
#include "text/digest.h"

namespace taizhang::rules {
namespace {

constexpr std::size_t kGeneratedRows = 500;
constexpr unsigned kThreads = 2;

struct Mutation {
  const RuleTable* table = nullptr;
  const RuleRow* row = nullptr;
};

std::vector<RuleTable> AllTables() {
  std::vector<RuleTable> out;
  for (const auto stage : {normalize::NormalizeRuleTables, segment::SegmentRuleTables, extract::ExtractRuleTables}) {
    std::vector<RuleTable> tables = stage();
    std::move(tables.begin(), tables.end(), std::back_inserter(out));
  }
  return out;
}

std::string DigestOf(const Mutation& mutation) {
  text::FieldDigest digest;
  digest.Add(mutation.table->file);
  for (const std::string_view cell : mutation.row->cells) digest.Add(cell);
  return digest.Hex(8);
}

// Of a generated table, the rows with the smallest digests.
std::vector<Mutation> Sample(const RuleTable& table, std::size_t size) {
  std::map<std::string, Mutation> by_digest;
  for (const RuleRow& row : table.rows) by_digest.emplace(DigestOf({&table, &row}), Mutation{&table, &row});
  std::vector<Mutation> out;
  for (auto each = by_digest.begin(); each != by_digest.end() && out.size() < size; ++each) out.push_back(each->second);
  return out;
}

// The rows to drop, in the order of the tables.
std::vector<Mutation> Mutations(const std::vector<RuleTable>& tables) {
  const auto generated = static_cast<std::size_t>(
      std::count_if(tables.begin(), tables.end(), [](const RuleTable& table) { return table.generated; }));
  std::vector<Mutation> out;
  for (const RuleTable& table : tables) {
    if (!table.generated) {
      for (const RuleRow& row : table.rows) out.push_back({&table, &row});
      continue;
    }
    const std::vector<Mutation> sample = Sample(table, (kGeneratedRows + generated - 1) / generated);
    out.insert(out.end(), sample.begin(), sample.end());
  }
  return out;
}

// What is wrong with one mutation; empty when its example fails.
std::string Survivor(const Mutation& mutation) {
  if (!SurvivesDeletion(*mutation.table, *mutation.row)) return "";
  return absl::StrFormat("%s:%d: the example comes out right without the row", mutation.table->file,
                         mutation.row->line);
}

// One answer a mutation, by all threads.
std::vector<std::string> Survivors(const std::vector<Mutation>& mutations) {
  std::vector<std::string> out(mutations.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < mutations.size(); i = next++) out[i] = Survivor(mutations[i]);
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < kThreads; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  return out;
}

struct Count {
  std::size_t rows = 0;
  std::size_t dropped = 0;
  std::size_t survivors = 0;
};

void Print(const std::map<std::string_view, Count>& counts) {
  std::printf("%-26s %8s %8s %10s\n", "table", "rows", "dropped", "survivors");
  for (const auto& [file, count] : counts) {
    std::printf("%-26s %8zu %8zu %10zu\n", std::string(file).c_str(), count.rows, count.dropped, count.survivors);
  }
}

// The number of complaints.
std::size_t Run(const std::vector<std::string_view>& files) {
  std::vector<RuleTable> tables = AllTables();
  std::erase_if(tables, [&](const RuleTable& table) {
    return !files.empty() && std::find(files.begin(), files.end(), table.file) == files.end();
  });
  std::size_t complaints = 0;
  std::map<std::string_view, Count> counts;
  for (const RuleTable& table : tables) {
    counts[table.file].rows = table.rows.size();
    const std::vector<std::string> failed = FailedExamples(table);
    for (const std::string& each : failed) std::printf("%s\n", each.c_str());
    complaints += failed.size();
  }
  const std::vector<Mutation> mutations = Mutations(tables);
  const std::vector<std::string> survivors = Survivors(mutations);
  for (std::size_t i = 0; i < mutations.size(); ++i) {
    Count& count = counts[mutations[i].table->file];
    ++count.dropped;
    if (survivors[i].empty()) continue;
    ++count.survivors;
    std::printf("%s\n", survivors[i].c_str());
  }
  Print(counts);
  complaints += static_cast<std::size_t>(
      std::count_if(survivors.begin(), survivors.end(), [](const std::string& each) { return !each.empty(); }));
  return complaints;
}

}  // namespace
}  // namespace taizhang::rules

int main(int argc, char** argv) {
  const std::size_t complaints = taizhang::rules::Run({argv + 1, argv + argc});
  std::printf("%zu complaints\n", complaints);
  return complaints == 0 ? 0 : 1;
}
