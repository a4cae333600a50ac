// What a regulation prescribes by a number: a penalty, a length of time for something required, a rate at which
// something is levied, a class of accidents.
//
// 处4万元以下的罚款 bounds a sum and delimits no class; 应当在15日内缴纳罚款 is a length of time for the paying; 按工资
// 总额的2%提取培训经费 is the share that makes the fund. What is required names the figure, never the modal before it.
//
// Units: bytes of the normalized text.
// Cost:  linear in the sentence.
//
// Example: 处5万元以下的罚款 -> LEVEL 罚款
#pragma once

#include <optional>
#include <string>

#include "extract/figure.h"
#include "extract/indicator_phrase.h"
#include "extract/quantity.h"

namespace taizhang::extract {

struct Prescription {
  FigureKind kind = FigureKind::kLevel;
  std::string indicator;  // empty: as the words before the figure say
};

struct PrescriptionInputs {
  const PhraseInputs& phrases;
  text::Span sentence;  // up to 。
  const Figure& figure;
  const Quantity& quantity;
  bool regulation = false;  // the document prescribes
  // What was prescribed last in this sentence; null without one.
  const std::string* before = nullptr;
};

// What the figure prescribes; empty when it tells of something.
std::optional<Prescription> ReadPrescription(const PrescriptionInputs& inputs);

}  // namespace taizhang::extract
