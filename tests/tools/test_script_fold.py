"""The script classes: who may stand for whom."""
import os
import tempfile
import unittest

import tools_path  # noqa: F401
import script_fold


class Classes(unittest.TestCase):
    def test_candidates_fall_together(self):
        table = script_fold.classes([('乾', '干'), ('乾', '乾'), ('幹', '干')])
        self.assertEqual(len({'乾干幹'[i].translate(table) for i in range(3)}), 1)

    def test_strangers_stay_apart(self):
        table = script_fold.classes([('縣', '县'), ('國', '国')])
        self.assertNotEqual('县'.translate(table), '国'.translate(table))
        self.assertEqual('省'.translate(table), '省')

    def test_phrases_pair_place_by_place(self):
        self.assertEqual(set(script_fold.pairs_of([], [('答覆', ['答复']), ('長短', ['不同长'])])), {('答', '答'), ('覆', '复')})


class Dictionaries(unittest.TestCase):
    def test_absent_is_none(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIsNone(script_fold.load(folder))

    @unittest.skipUnless(os.path.exists(script_fold.DICTIONARIES), 'packages opencc and libopencc-data are absent')
    def test_opencc(self):
        table = script_fold.load()
        for traditional, simplified in (('國務院', '国务院'), ('著力', '着力'), ('答覆', '答复'), ('巡察', '巡察')):
            self.assertEqual(traditional.translate(table), simplified.translate(table))
        self.assertNotEqual('总'.translate(table), '县'.translate(table))


if __name__ == '__main__':
    unittest.main()
