# Every folder of core and app is one library target; its link list is the
# first of the three locks on the boundary between core and the window.

add_library(trama_flags INTERFACE)
target_compile_options(trama_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
if(TRAMA_SANITIZE)
  # Without -O1 the engine is so slow there that a crowd of processes outruns it. With it, GCC 12
  # takes members of a variant for uninitialized that are not.
  target_compile_options(trama_flags INTERFACE -O1 -Wno-maybe-uninitialized -fsanitize=${TRAMA_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(trama_flags INTERFACE -fsanitize=${TRAMA_SANITIZE})
endif()

# trama_library(<folder> SOURCES … [LINKS …]): the library trama_<folder>, alias trama::<folder>.
function(trama_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(trama_${name} STATIC ${ARG_SOURCES})
  add_library(trama::${name} ALIAS trama_${name})
  target_link_libraries(trama_${name} PUBLIC ${ARG_LINKS} PRIVATE trama_flags)
  target_include_directories(trama_${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# trama_test(<name> LABEL quick|full SOURCES … LINKS …): one GoogleTest or Qt Test
# program; it always runs on the offscreen platform.
function(trama_test name)
  cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} trama_flags)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
