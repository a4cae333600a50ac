// All leaves of normalize that rewrite text, in order, with their maps composed: what the stage does without markup.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "normalize/blanks.h"
#include "normalize/character_model.h"
#include "normalize/characters.h"
#include "normalize/compiled_rules.h"
#include "normalize/footnotes.h"
#include "normalize/lines.h"
#include "normalize/lost_bytes.h"
#include "normalize/mojibake.h"
#include "normalize/punctuation.h"
#include "normalize/reading_table.h"
#include "normalize/readings.h"
#include "normalize/repeats.h"
#include "normalize/script.h"

namespace taizhang::normalize {

class LeafChain {
 public:
  static const LeafChain& Get() {
    static const LeafChain chain;
    return chain;
  }

  text::MappedText Run(std::string_view text) const {
    text::MappedText page = text::MappedText::Identity(text);
    Apply(page, MojibakeReverser(model_).Reverse(page.text).out.out);
    Apply(page, ReadingRemover(readings_).Remove(page.text).out);
    Apply(page, lost_bytes_.Repair(page.text).out.out);
    Apply(page, FoldCharacters(page.text));
    Apply(page, lines_.Join(page.text).out);
    Apply(page, DropFootnoteMarks(page.text).out);
    Apply(page, RestorePunctuation(page.text).out);
    Apply(page, DropBlanks(page.text));
    if (script_.IsTraditional(page.text)) Apply(page, script_.ToSimplified(page.text));
    Apply(page, DropRepetitions(page.text).out);
    return page;
  }

  const LostBytesRepairer& lost_bytes() const { return lost_bytes_; }
  const LineJoiner& lines() const { return lines_; }
  const ScriptConverter& script() const { return script_; }
  const ReadingTable& readings() const { return readings_; }
  const CharacterModel& model() const { return model_; }

 private:
  static std::string_view Rule(std::string_view name) { return *CompiledRules().Find(name); }

  LeafChain()
      : script_(
            *ScriptConverter::Load(Rule("opencc_characters.tsv"), Rule("opencc_phrases.tsv"), Rule("script_lock.tsv"))),
        readings_(*ReadingTable::Load(Rule("readings.tsv"))),
        model_(*CharacterModel::Load(Rule("character_model.bin"), script_)),
        lines_(*LineJoiner::Load(Rule("line_starts.tsv"))),
        slogans_(*Slogans::Load(Rule("quoted_phrases.tsv"), Rule("slogans.tsv"))),
        lost_bytes_(model_, script_, readings_, slogans_) {}

  // A leaf that kept every byte leaves the map as it is.
  static void Apply(text::MappedText& page, text::MappedText rewritten) {
    if (rewritten.map == text::OffsetMap::Identity(static_cast<std::uint32_t>(page.text.size()))) {
      page.text = std::move(rewritten.text);
    } else {
      page.Apply(std::move(rewritten));
    }
  }

  ScriptConverter script_;
  ReadingTable readings_;
  CharacterModel model_;
  LineJoiner lines_;
  Slogans slogans_;
  LostBytesRepairer lost_bytes_;
};

}  // namespace taizhang::normalize
