// Lines of page furniture: share and print buttons, 上一篇/下一篇, breadcrumbs, QR notes, copyright.
//
// Found at the beginning and the end of copied texts as of pages; read as content they give dates, names and figures
// that nobody reported. A line is furniture only when it is furniture throughout.
//
// Units:  bytes. Threads: const members may be called concurrently.
// Errors: INVALID_ARGUMENT names the row of a bad rule.
// Cost:   linear in the text.
//
// Example: furniture.Drop("总则\n打印 关闭窗口").out.text == "总则"
#pragma once

#include <memory>
#include <string_view>

#include "absl/status/statusor.h"
#include "normalize/rewriting.h"
#include "text/span.h"

namespace re2 {
class RE2;
}

namespace taizhang::normalize {

class Furniture {
 public:
  // The content of rules/furniture.tsv.
  static absl::StatusOr<Furniture> Load(std::string_view tsv);

  // Takes such lines out; each stretch dropped is one change.
  Rewriting Drop(std::string_view text) const;
  // True where a line is furniture at the edge of a text.
  bool IsEdgeLine(std::string_view line) const;

 private:
  bool IsAnyLine(std::string_view line) const;

  std::shared_ptr<const re2::RE2> edge_;
  std::shared_ptr<const re2::RE2> any_;
};

}  // namespace taizhang::normalize
