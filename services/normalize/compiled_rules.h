// The rule files of normalize that are compiled in; --rules=DIR replaces them by name.
#pragma once

#include "text/rule_files.h"

namespace taizhang::normalize {

const text::RuleFiles& CompiledRules();

}  // namespace taizhang::normalize
