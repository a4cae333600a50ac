// The elements of HTML, and what the parser and the renderer must know of each.
//
// The traits are the categories of the HTML Standard's tree construction (special, scope, void, raw text) and the
// display of its style sheet; what the project never looks at has no row and is kOther.
//
// Example: FindTag("DIV") == Tag::kDiv; Has(Tag::kDiv, kClosesP)
#pragma once

#include <cstdint>
#include <string_view>

namespace taizhang::markup {

// In the order of the names.
enum class Tag : std::uint8_t {
  kA,
  kAddress,
  kApplet,
  kArea,
  kArticle,
  kAside,
  kB,
  kBase,
  kBasefont,
  kBgsound,
  kBig,
  kBlockquote,
  kBody,
  kBr,
  kButton,
  kCanvas,
  kCaption,
  kCenter,
  kCode,
  kCol,
  kColgroup,
  kDd,
  kDetails,
  kDialog,
  kDir,
  kDiv,
  kDl,
  kDt,
  kEm,
  kEmbed,
  kFieldset,
  kFigcaption,
  kFigure,
  kFont,
  kFooter,
  kForm,
  kFrame,
  kFrameset,
  kH1,
  kH2,
  kH3,
  kH4,
  kH5,
  kH6,
  kHead,
  kHeader,
  kHgroup,
  kHr,
  kHtml,
  kI,
  kIframe,
  kImg,
  kInput,
  kLabel,
  kLegend,
  kLi,
  kLink,
  kListing,
  kMain,
  kMarquee,
  kMath,
  kMenu,
  kMeta,
  kNav,
  kNoembed,
  kNoframes,
  kNoscript,
  kObject,
  kOl,
  kOptgroup,
  kOption,
  kP,
  kParam,
  kPre,
  kRp,
  kRt,
  kS,
  kScript,
  kSection,
  kSelect,
  kSmall,
  kSource,
  kSpan,
  kStrike,
  kStrong,
  kStyle,
  kSub,
  kSummary,
  kSup,
  kSvg,
  kTable,
  kTbody,
  kTd,
  kTemplate,
  kTextarea,
  kTfoot,
  kTh,
  kThead,
  kTitle,
  kTr,
  kTrack,
  kTt,
  kU,
  kUl,
  kWbr,
  kXmp,
  kOther,     // an element without a row here
  kText,      // a piece of text
  kDocument,  // the root
};
inline constexpr std::size_t kTagCount = static_cast<std::size_t>(Tag::kDocument) + 1;

enum TagTrait : std::uint16_t {
  kVoid = 1,       // has no end tag
  kSpecial = 2,    // ends the search for an unknown end tag's element
  kClosesP = 4,    // its start ends an open p
  kScope = 8,      // no end tag inside closes an element outside
  kRawText = 16,   // its content is text up to its end tag
  kRcdata = 32,    // the same, with character references
  kBlock = 64,     // stands on lines of its own
  kUnseen = 128,   // a reader never sees its content
  kForeign = 256,  // svg, math
  kHeading = 512,  // h1 to h6
  kTableCell = 1024,
  kRowGroup = 2048,
};

std::uint16_t Traits(Tag tag);
inline bool Has(Tag tag, std::uint16_t traits) { return (Traits(tag) & traits) != 0; }

// The element of a name in any case; kOther for one without a row.
Tag FindTag(std::string_view name);

}  // namespace taizhang::markup
