def report(module) { new File(basedir, "$module/target/goldentrace/report/report.json").text }
def log = new File(basedir, 'build.log').text
assert log.count('Green: 1 test passed') == 2
// What the modules of a build share stands there; no report does.
assert !new File(basedir, 'target/goldentrace/report').exists()
// Each module speaks of its own tests, and a module that the second call left alone keeps its report.
assert report('a').contains('"mode":"replay"') && !report('a').contains('BTest')
assert report('b').contains('"mode":"record"') && !report('b').contains('ATest')
assert log.contains('passed, nothing recorded, BTest.refunds: 0 steps')
assert !log.contains('nothing recorded, ATest')
