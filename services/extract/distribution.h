// One phrase for several figures, parted: 红茶和绿茶产量分别为…, 城乡…, 存贷款余额….
//
// Members that are only modifiers take the head of the last (汽车、装备制造产业增加值), a bare head takes the front of
// the first (事故起数和死亡人数).
//
// Cost: linear in the phrase.
//
// Example: Distribute("城乡用水量", 2, lexicon) -> {"城镇用水量", "农村用水量"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/observation_lexicon.h"

namespace taizhang::extract {

// One wording for each of `count` figures; empty when the phrase does not name as many.
std::vector<std::string> Distribute(std::string_view phrase, std::size_t count, const ObservationLexicon& lexicon);

}  // namespace taizhang::extract
