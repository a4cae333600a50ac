// Examples of rule files that mark what must be found with brackets: 责任单位：[财政局].
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taizhang::extract {

struct MarkedExample {
  std::string text;                 // without the marks
  std::vector<std::string> marked;  // the words between them
};

inline MarkedExample ReadMarked(std::string_view example) {
  MarkedExample out;
  std::size_t open = std::string::npos;
  for (const char c : example) {
    if (c == '[') {
      open = out.text.size();
    } else if (c == ']') {
      out.marked.push_back(out.text.substr(open));
    } else {
      out.text += c;
    }
  }
  return out;
}

}  // namespace taizhang::extract
