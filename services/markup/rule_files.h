// The tables of this folder (rules/*.tsv): charset labels and character references, as the standards list them.
#pragma once

#include "text/rule_files.h"

namespace taizhang::markup {

const text::RuleFiles& RuleFiles();

}  // namespace taizhang::markup
