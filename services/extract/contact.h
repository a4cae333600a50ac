// Contacts: telephone numbers, e-mail addresses, postal addresses and web addresses that a document gives its readers.
//
// They stand in the last paragraphs behind their labels (联系电话：…；邮政信箱：…；电子邮箱：…). Numbers without a
// label, and addresses in running text, are no contacts.
//
// Units:   bytes of the normalized text.
// Cost:    linear.
// Example: 联系方式：电话0999—1234567；电子邮箱：a@b.cn gives a PHONE and an EMAIL.
#pragma once

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "extract/document_view.h"
#include "extract/word_table.h"
#include "text/span.h"

namespace taizhang::extract {

struct ContactFacts {
  std::string_view kind;  // PHONE, EMAIL, POSTAL_ADDRESS, URL
  text::Span value;
};

class ContactLexicon {
 public:
  // Of rules/contacts.tsv: labels by kind.
  static absl::StatusOr<ContactLexicon> Parse(std::string_view tsv);

  // The contacts of a document, in order.
  std::vector<ContactFacts> Read(const DocumentView& view) const;

 private:
  WordTable labels_;  // id: the kind's place in the list of kinds
};

}  // namespace taizhang::extract
