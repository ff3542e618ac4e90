# Flags that make a mistake stop the program instead of obeying an attacker, as
# far as this compiler and linker take them.  For release builds; ap_flags
# (CMakeLists.txt) hands them to every target.
include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)

check_pie_supported()       # without asking, CMake does not link with -pie
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(AP_HARD_COMPILE "")
foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "AP_HAS${flag}" known)
    check_c_compiler_flag("-Werror ${flag}" ${known})
    if(${known})
        list(APPEND AP_HARD_COMPILE ${flag})
    endif()
endforeach()

set(AP_HARD_LINK "")
foreach(flag relro now noexecstack)
    check_linker_flag(C "LINKER:-z,${flag}" AP_HAS_Z_${flag})
    if(AP_HAS_Z_${flag})
        list(APPEND AP_HARD_LINK "LINKER:-z,${flag}")
    endif()
endforeach()

# Level 3 where the C library knows it; it warns and does 2 where not.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_c_source_compiles("#include <stdio.h>\nint main(void) { return 0; }" AP_HAS_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)
if(AP_HAS_FORTIFY_3)
    list(APPEND AP_HARD_COMPILE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
else()
    list(APPEND AP_HARD_COMPILE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
