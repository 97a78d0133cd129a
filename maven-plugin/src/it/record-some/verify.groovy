def log = new File(basedir, 'build.log').text
def part = log.split(/Running post-build script|\[INFO\] Scanning for projects\.\.\./).toList().findAll { it.contains('BUILD ') }
assert part.size() == 10

assert part[0].contains('[goldentrace] recording 1 test live: cost and time are not known, as it has no golden yet')
assert part[0].contains('[INFO] in all: recorded 3, unchanged 0, pending 0, not reached 0; $0.03')
assert part[0].contains('[goldentrace] in all: recorded 3, unchanged 0, pending 0, not reached 0; $0.03')

// the prompt of two tests was edited
assert part[1].count('DIVERGED') > 0
assert part[2].count('a live call, be strict') == 2
assert part[2].count('a live call') == 2
assert part[2].contains('[goldentrace] recording 1 test live: about $0.01 and 1 second (from its golden)')
assert part[2].contains('[INFO] in all: recorded 2, unchanged 0, pending 0, not reached 0; $0.02')
assert !part[2].contains('CTest.third: 1 steps')
assert part[3].contains('Green: 3 tests passed')

// two cents are enough for two tests, in two processes
assert part[4].count('a live call') == 2
assert part[4].contains('[INFO] not reached CTest.third')
assert part[4].contains('[INFO] in all: recorded 2, unchanged 0, pending 0, not reached 1; $0.02')
assert part[4].contains('BUILD SUCCESS')
assert part[5].contains('[goldentrace] going on with the command that a limit stopped: 2 tests were recorded before and not recorded again (mvn clean begins anew)')
assert part[5].count('going on with') == 1
assert part[5].count('a live call') == 1
assert part[5].contains('[INFO] in all: recorded 0, unchanged 1, pending 0, not reached 0; $0.01')
assert part[6].contains('Green: 3 tests passed')

assert part[8].contains('goldentrace.only, set by system property goldentrace.only: <diverged> chooses by the last results of the tests, and there are none in ')
assert !part[8].contains('a live call')

// without the plugin's goal the forks know their build all the same
assert part[9].count('a live call') == 1
assert part[9].contains('[goldentrace] in all: recorded 1, unchanged 0, pending 0, not reached 2; $0.01')
