# SPDX-License-Identifier: Apache-2.0
"""Counts how often a model's answer is one of those that the exercise accepts."""


def share_of_right_answers(answers, accepted):
    right = sum(answer.strip() in each for answer, each in zip(answers, accepted))
    return right / len(answers)
