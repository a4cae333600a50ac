// Documents named in 《》: title, kind, what is done to them and by whom.
//
// Issuing, drafting, revising and carrying out documents is most of what an office reports; the verb that governs a
// list of titles decides (records: Citations). Titles nest: 《…〈…〉…》, and 《…《…》…》 where a page has lost the
// inner form.
//
// Units:  bytes of the normalized text.
// Cost:   linear in the text; each title looks back over its sentence only.
// Source: GB/T 15834-2011 4.15 (书名号).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/document_view.h"
#include "text/span.h"

namespace taizhang::extract {

// A title with its marks, before anything is known of it.
struct TitleSpan {
  text::Span span;   // marks included
  text::Span title;  // without them
};

struct TitleScan {
  std::vector<TitleSpan> titles;       // outermost ones, in order
  std::vector<text::Span> unbalanced;  // a 《 that is not closed in its line, or a 》 that nothing opened
};

// Finds titles. A 《 must be closed in its own line.
TitleScan FindTitles(std::string_view text);

// The words of rules/citation_{kinds,actions,media}.tsv.
class CitationLexicon {
 public:
  static absl::StatusOr<CitationLexicon> Parse(std::string_view kinds_tsv, std::string_view actions_tsv,
                                               std::string_view media_tsv);

  // The name of the CitationKind for a title, by the head word that ends it: "REGULATION"; "OTHER" without one.
  std::string_view KindOf(std::string_view title) const;
  // True when the words right before a list of titles, or those after it, say that it names works.
  bool NamesWorks(std::string_view before, std::string_view after) const;

  struct Verb {
    std::string word;
    std::string action;  // "ISSUE"
  };
  // Verbs, longest first.
  const std::vector<Verb>& verbs() const { return verbs_; }

 private:
  struct Head {
    std::string word;
    std::string kind;
  };
  std::vector<Head> heads_;  // longest first
  std::vector<std::string> works_before_;
  std::vector<std::string> works_after_;
  std::vector<Verb> verbs_;
};

struct CitationFacts {
  text::Span span;
  text::Span title;
  std::string kind;
  std::string action;  // "NONE" when the title is only named
  std::optional<text::Span> verb;
  std::optional<text::Span> agent;
  bool trial = false;
  std::optional<text::Span> term_start;  // the year's digits in the title
  std::optional<text::Span> term_end;
  std::optional<text::Span> document_number;
  std::optional<text::Span> alias;
};

// Reads every title of a document.
std::vector<CitationFacts> ReadCitations(const DocumentView& view, const std::vector<TitleSpan>& titles,
                                         const CitationLexicon& lexicon);

}  // namespace taizhang::extract
