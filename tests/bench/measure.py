"""Runs a program and says what it took: CPU seconds (user and system), seconds by the clock, most memory in KiB.

    measure.py PROGRAM ARGUMENTS...

What the program says on stdout is dropped; it ends the measurement when it fails.
"""

import os
import subprocess
import sys
import time

begun = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
clock = time.monotonic() - begun
code = os.waitstatus_to_exitcode(status)
if code != 0:
    sys.exit(f"{sys.argv[1]} ended with {code}")
# macOS counts bytes here, Linux KiB.
peak = used.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(f"{used.ru_utime + used.ru_stime:.4f} {clock:.4f} {peak}")
