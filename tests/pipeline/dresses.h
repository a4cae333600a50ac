// One text in the many forms in which Chinese government pages reach a crawler.
//
// Every dress is a function of a clean text that a site, a mirror or a typist is known to apply; reading the dressed
// page must give the clean text back.
//
// Units: texts are UTF-8, lines ended by LF; Encoded gives bytes of another charset. Cost: linear.
//
// Example: HardWrapped("全县完成投资3.4亿元。", 6) == "全县完成投资\n3.4亿元。"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taizhang::pipeline {

// Lines broken after `width` characters, as text pasted from mail or PDF is.
std::string HardWrapped(std::string_view text, std::size_t width);

// Digits, Latin letters, % and . at full width.
std::string FullWidth(std::string_view text);
// ，；：？！（） at half width.
std::string HalfWidth(std::string_view text);

// Traditional characters, by the project's own table read backwards.
std::string Traditional(std::string_view text);

// The reading after every character of a short list: 进(jìn).
std::string WithReadings(std::string_view text);
// Readings without tones after every third hanzi, some of them doubled: 进(jinjin).
std::string WithTonelessReadings(std::string_view text);

// Three layouts of a page. Paragraphs with ideographic indents in a container that content systems name; one division
// with <br> and &nbsp;, in upper-case tags; layout tables with navigation around and a <span> about every number.
std::string ParagraphPage(std::string_view text, std::string_view charset);
std::string BreakPage(std::string_view text, std::string_view charset);
std::string TablePage(std::string_view text, std::string_view charset);

// The bytes of a page in a charset; characters that it has not go as &#N;.
std::string Encoded(std::string_view html, const char* charset);

}  // namespace taizhang::pipeline
