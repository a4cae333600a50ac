// The two macros of the project: hand an error up, or take the value out of a StatusOr.
//
//   RETURN_IF_ERROR(Check(x));
//   ASSIGN_OR_RETURN(Document document, Read(page));
//
// Debian's Abseil has neither.
#pragma once

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define RETURN_IF_ERROR(expression)                    \
  do {                                                 \
    absl::Status taizhang_status = (expression);       \
    if (!taizhang_status.ok()) return taizhang_status; \
  } while (false)

#define TAIZHANG_CONCAT_INNER(a, b) a##b
#define TAIZHANG_CONCAT(a, b) TAIZHANG_CONCAT_INNER(a, b)
#define ASSIGN_OR_RETURN(declaration, expression)                       \
  auto TAIZHANG_CONCAT(taizhang_or_, __LINE__) = (expression);          \
  if (!TAIZHANG_CONCAT(taizhang_or_, __LINE__).ok())                    \
    return std::move(TAIZHANG_CONCAT(taizhang_or_, __LINE__)).status(); \
  declaration = *std::move(TAIZHANG_CONCAT(taizhang_or_, __LINE__))
