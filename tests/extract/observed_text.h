// What the figures of a text are read as, in short words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/figure_reading.h"

namespace taizhang::extract {

// A text of one genre, told on 2020-04-22, whose lines are paragraphs.
class ObservedText {
 public:
  explicit ObservedText(std::string words, std::string_view genre = "OTHER")
      : text_(std::move(words)), figures_(text_.Read(TheObservations(), genre)) {}

  const std::vector<Figure>& figures() const { return figures_; }
  // "LEVEL 罚款" for each figure, joined by |.
  std::string Facts() const {
    std::string out;
    for (const Figure& figure : figures_) {
      out += (out.empty() ? "" : "|") + std::string(KindName(figure.kind)) + " " + figure.indicator;
    }
    return out;
  }
  // Direction and base of the last figure: "UP YEAR_START".
  std::string LastChange() const {
    return figures_.empty() ? "" : std::string(figures_.back().direction) + " " + std::string(figures_.back().base);
  }
  std::string LastPeriod() const {
    if (figures_.empty() || !figures_.back().period) return "";
    return figures_.back().period->start + ".." + figures_.back().period->end;
  }

 private:
  FigureText text_;
  std::vector<Figure> figures_;
};

}  // namespace taizhang::extract
