def log = new File(basedir, 'build.log').text
def part = log.split(/Running post-build script|\[INFO\] Scanning for projects\.\.\./).toList().findAll { it.contains('BUILD ') }
assert part.size() == 8

assert part[1].contains('[INFO] would remove: 1 result older than 365 days')
assert part[2].contains("[INFO] removed: 1 result's texts older than 30 days")
assert part[3].contains('goldentrace.results.keep, set by system property goldentrace.results.keep: <metrics=1y> names no age.')
assert part[4].contains('the id is too short: expected an id of at least 4 characters, actual 3.')
assert part[5].contains('[INFO] would remove: 1 result, 0 candidates, 0 other files')
assert part[6].contains('[INFO] removed: 1 result, 0 candidates, 0 other files')
assert part[6].contains('git log --all --oneline')
assert part[7].contains('nothing names that user')

def results = new File(basedir, 'target/goldentrace/runs').listFiles().collect { it.text }
assert results.size() == 2
assert !results.any { it.contains('u_1001') || it.contains('u_1003') }
assert results.any { it.contains('u_1002') }
def audit = new File(basedir, 'target/goldentrace/audit.ndjson').readLines()
assert audit.size() == 2
assert audit[0].contains('"what":"purged","removed":{"candidates":0,"thinned":1,"results":0,"reports":0}')
assert audit[1].contains('"what":"forgot","removed":{"results":1,"candidates":0,"others":0,"left":0}')
