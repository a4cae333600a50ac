# The one way to declare a library, a program, a test, a fuzz target and a benchmark. File lists are explicit.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

set(TAIZHANG_SANITIZE "" CACHE STRING "sanitizers, joined by commas")
option(TAIZHANG_FAULT_POINTS "compile the named fault points in" OFF)
option(TAIZHANG_LIBFUZZER "link fuzz targets with libFuzzer instead of the replaying main" OFF)

set(CMAKE_CXX_FLAGS_DEV "-O1 -g -fno-omit-frame-pointer")
set(CMAKE_C_FLAGS_DEV "${CMAKE_CXX_FLAGS_DEV}")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")
set(CMAKE_C_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

if(TAIZHANG_SANITIZE)
  add_compile_options(-fsanitize=${TAIZHANG_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${TAIZHANG_SANITIZE})
else()
  # The OpenSSF compiler hardening guide for C and C++.
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
                      -fstack-clash-protection -fcf-protection=full)
  add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
if(TAIZHANG_LIBFUZZER)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

# Warnings for code of our own; generated code goes without. No frame may eat a noticeable part of a thread's stack.
set(TAIZHANG_WARNINGS -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2
                      -Wframe-larger-than=262144 -Werror=format-security -Werror)

# taizhang_library(NAME name SOURCES a.cc … [DEPS target …])
#
# A static library of services/<folder>; its includes are written from services/ ("text/span.h").
function(taizhang_library)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_library(${ARG_NAME} STATIC ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PUBLIC "${CMAKE_SOURCE_DIR}/services")
  target_compile_options(${ARG_NAME} PRIVATE ${TAIZHANG_WARNINGS})
  target_link_libraries(${ARG_NAME} PUBLIC ${ARG_DEPS})
endfunction()

# taizhang_rules(TARGET name FUNCTION Namespace::Function FILES rules/a.tsv …)
#
# Compiles rule files into a library: `const text::RuleFiles& Function()` gives them by file name.
function(taizhang_rules)
  cmake_parse_arguments(ARG "" "TARGET;FUNCTION" "FILES" ${ARGN})
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${ARG_TARGET}_rule_files.cc")
  list(TRANSFORM ARG_FILES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  add_custom_command(OUTPUT "${out}"
    COMMAND python3 "${CMAKE_SOURCE_DIR}/tools/cmake/embed_rules.py" "${out}" "${ARG_FUNCTION}" ${ARG_FILES}
    DEPENDS ${ARG_FILES} "${CMAKE_SOURCE_DIR}/tools/cmake/embed_rules.py" VERBATIM)
  target_sources(${ARG_TARGET} PRIVATE "${out}")
endfunction()

# taizhang_program(NAME taizhang-x SOURCES main.cc … [DEPS target …])
function(taizhang_program)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/services" "${CMAKE_SOURCE_DIR}/tools")
  target_compile_options(${ARG_NAME} PRIVATE ${TAIZHANG_WARNINGS})
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_DEPS})
endfunction()

# taizhang_test(NAME x_tests SOURCES a_test.cc … DEPS target … [LABELS unit …])
#
# One GoogleTest program for a folder; each of its cases is a CTest test.
function(taizhang_test)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPS;LABELS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/services" "${CMAKE_SOURCE_DIR}/tests")
  target_compile_options(${ARG_NAME} PRIVATE ${TAIZHANG_WARNINGS})
  target_compile_definitions(${ARG_NAME} PRIVATE TAIZHANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_DEPS} GTest::gtest GTest::gmock GTest::gtest_main)
  string(REPLACE ";" "\\;" ARG_LABELS "${ARG_LABELS}")  # one property with several labels
  gtest_discover_tests(${ARG_NAME} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 120)
endfunction()

# taizhang_script_test(NAME x COMMAND program argument … [LABELS unit …] [TIMEOUT seconds])
#
# A test that is no GoogleTest program, run in the project's folder. It is skipped, not failed, when it prints
# "skipped: why" and exits 77, or when unittest says that it skipped a case.
function(taizhang_script_test)
  cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "COMMAND;LABELS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_test(NAME ${ARG_NAME} COMMAND ${ARG_COMMAND} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  set_tests_properties(${ARG_NAME} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} SKIP_RETURN_CODE 77
    SKIP_REGULAR_EXPRESSION "OK \\(.*skipped=[0-9]+" FAIL_REGULAR_EXPRESSION "Ran 0 tests")
endfunction()

# taizhang_fuzz(NAME x_fuzz SOURCES x_fuzz.cc DEPS target …)
#
# A libFuzzer target; `fuzz_targets` builds them all. In every other preset it gets a main that replays
# tests/fuzz/corpus/<NAME>/, which is then a test.
function(taizhang_fuzz)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/services" "${CMAKE_SOURCE_DIR}/tests")
  target_compile_options(${ARG_NAME} PRIVATE ${TAIZHANG_WARNINGS})
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_DEPS})
  if(TAIZHANG_LIBFUZZER)
    target_link_options(${ARG_NAME} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cc")
    add_test(NAME ${ARG_NAME}.replay COMMAND ${ARG_NAME} "${CMAKE_SOURCE_DIR}/tests/fuzz/corpus/${ARG_NAME}")
    set_tests_properties(${ARG_NAME}.replay PROPERTIES LABELS "unit;fuzz" TIMEOUT 300)
  endif()
  add_dependencies(fuzz_targets ${ARG_NAME})
endfunction()
add_custom_target(fuzz_targets)

# taizhang_bench(NAME x_bench SOURCES x_bench.cc DEPS target …)
#
# A Google Benchmark program, with the reference load that every one of them carries; `benchmarks` builds them all and
# tools/bench runs them. In `all` it is compiled with the rest, so that it keeps compiling.
function(taizhang_bench)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;DEPS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES} "${CMAKE_SOURCE_DIR}/tests/bench/reference.cc")
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/services" "${CMAKE_SOURCE_DIR}/tests")
  target_compile_options(${ARG_NAME} PRIVATE ${TAIZHANG_WARNINGS})
  target_link_libraries(${ARG_NAME} PRIVATE ${ARG_DEPS} benchmark::benchmark_main)
  add_dependencies(benchmarks ${ARG_NAME})
endfunction()
add_custom_target(benchmarks)
