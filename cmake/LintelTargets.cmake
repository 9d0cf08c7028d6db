# Settings that every target shares, and the two ways in which the tree declares one.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(LINTEL_DATA_DIR "${CMAKE_BINARY_DIR}/share/lintel")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# These builds mostly start from nothing: there, headers that nearly every file reads are compiled once, and files in batches.
set(LINTEL_PRECOMPILE OFF)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR LINTEL_SANITIZE)
  set(LINTEL_PRECOMPILE ON)
endif()
if(LINTEL_PRECOMPILE AND CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
  add_compile_options(-fpch-preprocess)
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>)
if(LINTEL_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
if(LINTEL_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(LINTEL_SANITIZE OR LINTEL_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# lintel_precompile(<name> LINK <targets…> HEADERS <headers…>): compiles headers once, with the options of the current
# folder, for every target that is then named in lintel_build_from_nothing(<target> <name>).
function(lintel_precompile name)
  cmake_parse_arguments(ARG "" "" "LINK;HEADERS" ${ARGN})
  if(LINTEL_PRECOMPILE)
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(${name} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
  endif()
endfunction()

# lintel_build_from_nothing(<target> <headers>): compiles the files of <target> in batches over precompiled headers.
function(lintel_build_from_nothing target headers)
  if(LINTEL_PRECOMPILE)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()

# lintel_add_library(<name> LINK <targets…>): a static library of all sources in the current folder and below,
# except a main.cpp, which belongs to a tool that links the library.
# Headers are included by their path from the root of the tree ("model/base/result.h").
function(lintel_add_library name)
  cmake_parse_arguments(ARG "" "" "LINK;SOURCES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name} STATIC ${sources} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  lintel_build_from_nothing(${name} lintel_model_headers)
endfunction()

# lintel_add_tests(<targets…>): every *_test.cpp of the current folder is a QtTest executable and a CTest named
# after its path below tests/. Tests find fixtures through LINTEL_FIXTURES and the tree through LINTEL_SOURCE_DIR.
function(lintel_add_tests)
  file(GLOB tests CONFIGURE_DEPENDS *_test.cpp)
  foreach(source IN LISTS tests)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${CMAKE_SOURCE_DIR}/tests" OUTPUT_VARIABLE relative)
    string(REGEX REPLACE "_test\\.cpp$" "" test "${relative}")
    string(REPLACE "/" "." target "test.${test}")
    add_executable(${target} "${source}")
    # One moc file each: AUTOMOC would add a scan and an object file to every test.
    cmake_path(GET source STEM stem)
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc")
    qt_generate_moc("${source}" "${moc}" TARGET ${target})
    target_sources(${target} PRIVATE "${moc}")
    target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    set_target_properties(${target} PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(${target} PRIVATE
      LINTEL_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
      LINTEL_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
      LINTEL_BINARY_DIR="${CMAKE_BINARY_DIR}"
      LINTEL_DATA_DIR="${LINTEL_DATA_DIR}")
    target_link_libraries(${target} PRIVATE ${ARGN} Qt6::Test)
    if(LINTEL_PRECOMPILE)
      target_precompile_headers(${target} REUSE_FROM lintel_test_headers)
    endif()
    add_test(NAME ${test} COMMAND ${target})
    set_tests_properties(${test} PROPERTIES
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LINTEL_DATA_DIR=${LINTEL_DATA_DIR};LINTEL_SHARED_DIR=${CMAKE_SOURCE_DIR}/../shared"
      TIMEOUT 300)
  endforeach()
endfunction()
