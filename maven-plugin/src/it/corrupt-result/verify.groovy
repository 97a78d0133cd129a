def log = new File(basedir, 'build.log').text
assert log.contains('unreadable result: runs/half.json: is no result of this version: line 1')
assert new File(basedir, 'target/goldentrace/report/index.html').text.contains('runs/half.json')
